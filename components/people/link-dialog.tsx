'use client'
// A link that was just created, to be given to whom it is for.
import { peopleText } from '@/components/people/text'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import { SecretField } from '@/components/ui/form/secret-field'
import { Moment } from '@/components/ui/moment'
import type { NewLink } from '@/lib/domain/people/view'

type Props = { title: string; link: NewLink; email: string; onClose(): void }

export function LinkDialog({ title, link, email, onClose }: Props) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      explain={
        <>
          {peopleText.linkDialog.itWorksOnceUntil(
            link.url ? peopleText.linkDialog.sendThisLinkTo(email) : peopleText.linkDialog.emailSent(email),
          )}{' '}
          <Moment at={link.expiresAt} />.
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {link.url && <SecretField label={peopleText.linkDialog.link} value={link.url} />}
        <div className="flex justify-end">
          <Button tone="main" onClick={onClose}>
            {peopleText.linkDialog.done}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
