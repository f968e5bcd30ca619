// Whether this installation is a demo that only this machine can reach, so that its passwords may be shown.
import { env } from '@/lib/platform/env'

export function isOpenDemo(): boolean {
  return env('COUNTERSIGN_DEMO') === 'on' && env('COUNTERSIGN_DEMO_PASSWORDS') === 'public'
}
