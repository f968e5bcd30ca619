// Known, but not allowed.
import { pageText } from '@/app/text'
import { NotFoundPage } from '@/components/shell/not-found-page'

export default function Forbidden() {
  return <NotFoundPage title={pageText.forbidden.notAllowed} sentence={pageText.forbidden.explanation} />
}
