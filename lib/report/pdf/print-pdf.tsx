// A record as PDF. Takes a second or more of one core: it runs in the thread for printing.
import { renderToBuffer } from '@react-pdf/renderer'
import type { Told } from '@/lib/domain/record/told'
import { familiesFor } from '@/lib/report/pdf/fonts'
import { RecordDocument } from '@/lib/report/pdf/record-document'
import { textsOf } from '@/lib/report/pdf/words'

export async function printPdf(told: Told, origin: string): Promise<Uint8Array> {
  const families = await familiesFor(textsOf(told))
  return renderToBuffer(<RecordDocument told={told} families={families} origin={origin} />)
}
