// `docker images`: images with their tags and sizes.
import { bytesOf } from '@/lib/domain/probe/output/quantity'
import { type TableRow, tableOf } from '@/lib/domain/probe/output/rows'

/** `size` is missing where the output does not show it. */
type Image = { repository: string; tag: string; size?: number }

export type Images = { images: Image[]; count: number }

/** Docker counts in thousands: `450MB` is 450,000,000 bytes. */
function imageOf(row: TableRow): Image {
  const [repository = '', tag = ''] = row.IMAGE === undefined ? [row.REPOSITORY, row.TAG] : splitTag(row.IMAGE)
  const size = bytesOf(row.SIZE ?? row['DISK USAGE'] ?? '', 1000)
  return { repository, tag, ...(Number.isFinite(size) && { size }) }
}

function splitTag(name: string): [string, string] {
  const at = name.lastIndexOf(':')
  return at > name.lastIndexOf('/') ? [name.slice(0, at), name.slice(at + 1)] : [name, '']
}

export function parseImages(stdout: string): Images | null {
  const rows = tableOf(stdout, ['REPOSITORY']) ?? tableOf(stdout, ['IMAGE', 'DISK USAGE'])
  return rows && { images: rows.map(imageOf), count: rows.length }
}
