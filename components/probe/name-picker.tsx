// Names that can be put where the cursor was: of the environment, or of what a probe sees.
type Name = { name: string; help?: string; insert: string }

export function NamePicker({ label, names, onPick }: { label: string; names: Name[]; onPick(insert: string): void }) {
  if (names.length === 0) return null
  return (
    <fieldset className="flex min-w-0 flex-wrap items-baseline gap-1">
      <legend className="sr-only">{label}</legend>
      <span aria-hidden className="text-small text-soft">
        {label}
      </span>
      {names.map(({ name, help, insert }) => (
        <button
          key={name}
          type="button"
          title={help}
          onClick={() => onPick(insert)}
          className="rounded-small border border-line px-1 font-mono text-small hover:border-edge hover:bg-sunk"
        >
          {name}
        </button>
      ))}
    </fieldset>
  )
}
