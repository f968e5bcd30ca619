'use client'
// In the head of a release: how many others are here, and on a press who. On a wide page its place is kept when nobody
// is, so that nothing moves when
// somebody comes.
import { Popover } from '@base-ui/react/popover'
import { Users } from 'lucide-react'
import { useContext } from 'react'
import { PresenceContext } from '@/components/live/presence-context'
import { liveText } from '@/components/live/text'
import { initialsOf, plainName } from '@/lib/domain/names'

export function PresenceList() {
  const around = useContext(PresenceContext)
  if (!around) return null
  const others = around.presence.people.filter(({ id }) => id !== around.me.id)
  const included = others.length < around.presence.people.length
  /** In a crowd I may not be among the first that are named. */
  const count = around.presence.count - (included || around.presence.count > around.presence.people.length ? 1 : 0)
  const unnamed = count - others.length
  const words = liveText.presenceList.othersHere(count)
  return (
    <span className="no-print flex justify-end wide:min-w-28">
      {count > 0 && (
        <Popover.Root>
          <Popover.Trigger
            aria-label={words}
            className="flex min-h-6 items-center gap-1 rounded-small px-1 text-small text-soft hover:bg-sunk hover:text-ink"
          >
            <Users size={14} aria-hidden />
            <span className="wide:hidden">{count}</span>
            <span className="hidden whitespace-nowrap wide:inline">{words}</span>
          </Popover.Trigger>
          <Popover.Portal>
            <Popover.Positioner sideOffset={6} align="end" className="z-50">
              <Popover.Popup className="max-h-[70dvh] w-64 max-w-[92vw] overflow-y-auto rounded-float border border-line bg-raised p-3 shadow-float">
                <Popover.Title className="mb-1 font-strong">{words}</Popover.Title>
                <ul>
                  {others.map(({ id, name }) => (
                    <li key={id} className="flex min-h-7 items-center gap-2">
                      <span
                        aria-hidden
                        className="inline-flex size-6 shrink-0 items-center justify-center rounded-full border border-edge text-small"
                      >
                        {initialsOf(name)}
                      </span>
                      <bdi className="min-w-0 truncate" title={name}>
                        {plainName(name)}
                      </bdi>
                    </li>
                  ))}
                </ul>
                {unnamed > 0 && <p className="mt-1 text-soft">{liveText.presenceList.andMore(unnamed)}</p>}
              </Popover.Popup>
            </Popover.Positioner>
          </Popover.Portal>
        </Popover.Root>
      )}
    </span>
  )
}
