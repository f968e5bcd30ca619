'use client'
// A link that was just created, to be given to whom it is for.
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
          {link.url ? `Send this link to ${email}.` : `An email with the link is on its way to ${email}.`} It works
          once, until <Moment at={link.expiresAt} />.
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {link.url && <SecretField label="Link" value={link.url} />}
        <div className="flex justify-end">
          <Button tone="main" onClick={onClose}>
            Done
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
