// A record as PDF. Takes a second or more of one core: it runs in the thread for printing.
import { renderToBuffer } from '@react-pdf/renderer'
import type { WrittenRecord } from '@/lib/domain/record/written-record'
import { familiesFor } from '@/lib/report/pdf/fonts'
import { RecordDocument } from '@/lib/report/pdf/record-document'
import { textsOf } from '@/lib/report/pdf/record-text'

export async function printPdf(written: WrittenRecord, origin: string): Promise<Uint8Array> {
  const families = await familiesFor(textsOf(written))
  return renderToBuffer(<RecordDocument written={written} families={families} origin={origin} />)
}
