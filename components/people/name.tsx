// A name as somebody gave it: without what cannot be seen, and set apart, so that it never turns the text around it.
import { plainName } from '@/lib/domain/names'

export function Name({ text }: { text: string }) {
  return <bdi>{plainName(text)}</bdi>
}
