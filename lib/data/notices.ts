// Notices: written once a person and key, whoever asks for it and however often.
import type { Reader } from '@/lib/data/client'
import type { NewNotice } from '@/lib/domain/notify/notice'
import { newId } from '@/lib/platform/ids'

/** Writes those that are not there yet; e-mail and channels follow by themselves. Notices follow from what the history says already, so they have no line in it. */
export async function insertNotices(reader: Reader, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return
  await reader.notice.createMany({ data: notices.map((notice) => ({ id: newId(), ...notice })), skipDuplicates: true })
}
