// My account, part by part.
import Link from 'next/link'
import { PasskeyList } from '@/components/people/profile/passkey-list'
import { PasswordForm } from '@/components/people/profile/password-form'
import { ProfileForm } from '@/components/people/profile/profile-form'
import { SecondFactor } from '@/components/people/profile/second-factor'
import { SessionList } from '@/components/people/profile/session-list'
import { peopleText } from '@/components/people/text'
import { Page } from '@/components/ui/page'
import { Panel } from '@/components/ui/panel'
import type { ProfileView } from '@/lib/domain/people/view'

const LINK = 'text-accent underline'

export function ProfilePage({ profile }: { profile: ProfileView }) {
  const { name, email, role, timeZone, hasPassword, secondFactor, secondFactorRequired, passkeys, sessions } = profile
  return (
    <Page title={name} lead={`${email} · ${role === 'admin' ? 'administrator' : 'member'}`}>
      <Panel title={peopleText.profile.profile}>
        <ProfileForm key={`${name} ${timeZone}`} name={name} timeZone={timeZone} />
      </Panel>
      <Panel title={peopleText.profile.password}>
        <PasswordForm email={email} hasPassword={hasPassword} hasSecondFactor={secondFactor !== null} />
      </Panel>
      <Panel title={peopleText.profile.secondFactor}>
        <SecondFactor {...{ secondFactor, secondFactorRequired, hasPassword }} />
      </Panel>
      <Panel title={peopleText.profile.passkeys} note={passkeys.length}>
        <PasskeyList passkeys={passkeys} hasPassword={hasPassword} hasSecondFactor={secondFactor !== null} />
      </Panel>
      <Panel title={peopleText.profile.sessions} note={sessions.length}>
        <SessionList sessions={sessions} />
      </Panel>
      <p className="text-soft">
        {peopleText.profile.emailSettings}{' '}
        <Link href="/settings/notifications" className={LINK}>
          {peopleText.profile.notifications}
        </Link>
        {peopleText.profile.tokenSettings}{' '}
        <Link href="/settings/tokens" className={LINK}>
          {peopleText.profile.tokens}
        </Link>
        .
      </p>
    </Page>
  )
}
