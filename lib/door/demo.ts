// Whether this installation is the demo.
import { env } from '@/lib/platform/env'

export function isDemo(): boolean {
  return env('COUNTERSIGN_DEMO') === 'on'
}
