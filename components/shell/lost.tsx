// A page that is not to be had, and the way back.
import { ButtonLink } from '@/components/ui/button-link'
import { Page } from '@/components/ui/page'

export function Lost({ title, sentence }: { title: string; sentence: string }) {
  return (
    <main>
      <Page title={title} lead={sentence}>
        <p>
          <ButtonLink href="/">To the board</ButtonLink>
        </p>
      </Page>
    </main>
  )
}
