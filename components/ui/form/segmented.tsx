// A few views of the same thing, one of which is shown.
type Option<T extends string> = { value: T; label: string; count?: number }
type Props<T extends string> = { label: string; options: Option<T>[]; value: T; onChange: (value: T) => void }

export function Segmented<T extends string>({ label, options, value, onChange }: Props<T>) {
  return (
    <fieldset className="flex max-w-full min-w-0 rounded-float bg-sunk p-0.5">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
          className="h-7 flex-1 rounded-inner px-3 whitespace-nowrap text-soft hover:text-ink aria-pressed:bg-raised aria-pressed:font-strong aria-pressed:text-ink aria-pressed:ring-1 aria-pressed:ring-line"
        >
          {option.label}
          {option.count !== undefined && <span className="font-normal text-soft"> {option.count}</span>}
        </button>
      ))}
    </fieldset>
  )
}
