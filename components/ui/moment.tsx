// A time: short to read, whole in its title. The same text on server and client, so it is written in UTC.
export function Moment({ at, withDay = true }: { at: string; withDay?: boolean }) {
  const day = at.slice(0, 10)
  const clock = at.slice(11, 16)
  return (
    <time dateTime={at} title={`${day} ${at.slice(11, 19)} UTC`} className="whitespace-nowrap">
      {withDay ? `${day} ${clock}` : clock}
    </time>
  )
}
