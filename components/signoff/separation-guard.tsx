'use client'
// The warning before the first act that would cost the reader a signature: confirm it, or hand the work to somebody
// else.
import { type FormEvent, type ReactNode, useCallback, useEffect, useState } from 'react'
import { type Separation, SeparationContext } from '@/components/shell/separation-context'
import { useServerAction } from '@/components/shell/use-server-action'
import { signoffText } from '@/components/signoff/text'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import { SelectField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { addCommentAction } from '@/lib/discussion/actions'
import type { Answer } from '@/lib/domain/answer'
import type { RefusalDetail } from '@/lib/domain/refusal'
import { listRoles } from '@/lib/domain/signature/list-roles'
import { acknowledgeSeparationAction, readHandOverAction } from '@/lib/signoff/actions'

type Stake = NonNullable<RefusalDetail['separation']>
type Choice = 'confirmed' | 'cancelled' | { handedTo: string }
type Someone = { id: string; name: string }

function usePeople(releaseId: string): Someone[] | null {
  const [people, setPeople] = useState<Someone[] | null>(null)
  useEffect(() => {
    let gone = false
    void readHandOverAction({ releaseId }).then((answer) => !gone && setPeople(answer.ok ? answer.result : []))
    return () => {
      gone = true
    }
  }, [releaseId])
  return people
}

function HandOver({ stake, onDone }: { stake: Stake; onDone(choice: Choice): void }) {
  const { releaseId, itemId, roles } = stake
  const people = usePeople(releaseId)
  const [chosen, setChosen] = useState('')
  const to = people?.find(({ id }) => id === chosen) ?? people?.[0]
  const { error, busy, run } = useServerAction(() => to && onDone({ handedTo: to.name }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!to) return
    const what = itemId ? signoffText.separationGuard.thisItem : 'this'
    run(() =>
      addCommentAction({
        ...{ releaseId, mentions: [to.id] },
        ...(itemId && { itemId }),
        body: signoffText.separationGuard.takeOverRequest({ toName: to.name, what, listRoles: listRoles(roles) }),
      }),
    )
  }
  if (people === null) return <p className="text-soft">{signoffText.separationGuard.loadingMembers}</p>
  if (people.length === 0) return <p className="text-soft">{signoffText.separationGuard.nobodyElseInTheProject}</p>
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <SelectField
        label={signoffText.separationGuard.handOverTo}
        value={to?.id ?? ''}
        onChange={(event) => setChosen(event.target.value)}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button type="submit" tone="main" disabled={busy}>
        {signoffText.separationGuard.handOver}
      </Button>
      <p className="basis-full text-small text-soft">{signoffText.separationGuard.handOverHint}</p>
      {error && <Notice tone="error">{error}</Notice>}
    </form>
  )
}

function SeparationDialog({ stake, onDone }: { stake: Stake; onDone(choice: Choice): void }) {
  const { releaseId, roles } = stake
  const { error, busy, run } = useServerAction(() => onDone('confirmed'))
  const role = listRoles(roles)
  return (
    <Dialog
      open
      onClose={() => onDone('cancelled')}
      title={signoffText.separationGuard.youCanNoLongerSign(role)}
      explain={signoffText.separationGuard.explanation(role)}
    >
      <div className="flex flex-col gap-4">
        <HandOver stake={stake} onDone={onDone} />
        {error && <Notice tone="error">{error}</Notice>}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => onDone('cancelled')}>{signoffText.separationGuard.cancel}</Button>
          <Button
            tone="danger"
            disabled={busy}
            onClick={() => run(() => acknowledgeSeparationAction({ releaseId, roles }))}
          >
            {signoffText.separationGuard.continueAndGiveUpSigning}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

const declined = (choice: Exclude<Choice, 'confirmed'>, { roles }: Stake): Answer<never> => ({
  ...{ ok: false, code: 'conflict', title: signoffText.separationGuard.nothingWasSaved, detail: {} },
  message:
    choice === 'cancelled'
      ? signoffText.separationGuard.nothingWasSavedYouCan(listRoles(roles))
      : signoffText.separationGuard.handedOver({ handedTo: choice.handedTo, listRoles: listRoles(roles) }),
})

/** One for all pages: an act anywhere below it that would cost a signature opens its dialog. */
export function SeparationGuard({ children }: { children: ReactNode }) {
  const [asking, setAsking] = useState<{ stake: Stake; settle(choice: Choice): void } | null>(null)
  const guard: Separation = useCallback(async (act) => {
    const answer = await act()
    const stake = answer.ok ? undefined : answer.detail.separation
    if (!stake) return answer
    const choice = await new Promise<Choice>((settle) => setAsking({ stake, settle }))
    setAsking(null)
    return choice === 'confirmed' ? act() : declined(choice, stake)
  }, [])
  return (
    <SeparationContext value={guard}>
      {children}
      {asking && <SeparationDialog stake={asking.stake} onDone={asking.settle} />}
    </SeparationContext>
  )
}
