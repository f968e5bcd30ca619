// What every entry point answers with when it speaks to our own pages: a result, or a refusal that can be shown.
import type { RefusalCode, RefusalDetail } from '@/lib/domain/refusal'

export type Answer<T> =
  | { ok: true; result: T }
  | { ok: false; code: RefusalCode; title: string; message: string; detail: RefusalDetail }
