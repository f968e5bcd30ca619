// What the file of a record is called: plain ASCII, so that every system takes it.

/** `atlas-4.2-record.pdf`. A name without any letter of ours becomes `release`. */
export function fileNameOf({ name, version }: { name: string; version: string }, ending: string): string {
  const words = `${name} ${version}`
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .slice(0, 80)
    .replace(/^[-.]+|[-.]+$/g, '')
  return `${words || 'release'}-record.${ending}`
}
