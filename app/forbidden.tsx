// Known, but not allowed.
import { Lost } from '@/components/shell/lost'

export default function Forbidden() {
  return (
    <Lost
      title="Not allowed"
      sentence="Your account may not open this page. An administrator or the project’s lead can change that."
    />
  )
}
