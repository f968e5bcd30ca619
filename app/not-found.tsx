// Nothing here, or nothing that the reader may know of.
import { pageText } from '@/app/text'
import { NotFoundPage } from '@/components/shell/not-found-page'

export default function NotFound() {
  return <NotFoundPage title={pageText.notFound.title} sentence={pageText.notFound.explanation} />
}
