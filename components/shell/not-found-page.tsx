// The page for an address that does not exist, with a link to the board.
import { shellText } from '@/components/shell/text'
import { ButtonLink } from '@/components/ui/button-link'
import { Page } from '@/components/ui/page'

export function NotFoundPage({ title, sentence }: { title: string; sentence: string }) {
  return (
    <main>
      <Page title={title} lead={sentence}>
        <p>
          <ButtonLink href="/">{shellText.notFound.goToBoard}</ButtonLink>
        </p>
      </Page>
    </main>
  )
}
