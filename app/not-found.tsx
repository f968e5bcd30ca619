// Nothing here, or nothing that the reader may know of.
import { Lost } from '@/components/shell/lost'

export default function NotFound() {
  return (
    <Lost title="Not here" sentence="There is no such page, or it belongs to a project that you are not a member of." />
  )
}
