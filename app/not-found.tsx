// Nothing here, or nothing that the reader may know of.
import { NotFoundPage } from '@/components/shell/not-found-page'

export default function NotFound() {
  return (
    <NotFoundPage
      title="Not here"
      sentence="There is no such page, or it belongs to a project that you are not a member of."
    />
  )
}
