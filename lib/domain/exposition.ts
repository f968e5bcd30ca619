// Figures in the text format that Prometheus reads (exposition format 0.0.4).

export type Sample = { labels?: Record<string, string>; value: number }
export type Family = { name: string; help: string; type: 'gauge' | 'counter'; samples: Sample[] }

const quote = (value: string) => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')

function line(name: string, { labels = {}, value }: Sample): string {
  const inner = Object.entries(labels).map(([label, text]) => `${label}="${quote(text)}"`)
  return `${name}${inner.length > 0 ? `{${inner.join(',')}}` : ''} ${value}`
}

/** The families in their order. Names and labels are the caller's own; values of labels may be any text. */
export function expose(families: readonly Family[]): string {
  return families
    .map(({ name, help, type, samples }) =>
      [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...samples.map((sample) => line(name, sample)), ''].join(
        '\n',
      ),
    )
    .join('')
}
