// Texts that belong into a catalogue: between tags, in an attribute that is read, in a choice, in a table.
const rows = [{ value: 'a', label: 'First choice' }]

export function LiteralText({ count, open }: { count: number; open: boolean }) {
  return (
    <section aria-label="Steps to take" className="flex gap-2 text-soft">
      Between two tags
      <p title={open ? `${count} left over` : rows[0].label}>{open && 'Still open'}</p>
      <code>GET https://example.com</code>
    </section>
  )
}
