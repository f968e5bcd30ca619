// Known, but not allowed.
import { NotFoundPage } from '@/components/shell/not-found-page'

export default function Forbidden() {
  return (
    <NotFoundPage
      title="Not allowed"
      sentence="Your account may not open this page. An administrator or the project’s lead can change that."
    />
  )
}
