// Whom to reach, as the documents say: folded away until somebody needs it.
import { releaseText } from '@/components/release/text'
import type { ContactView } from '@/lib/domain/release/view/view'

export function ContactList({ contacts }: { contacts: ContactView[] }) {
  if (contacts.length === 0) return null
  return (
    <section aria-label={releaseText.contactList.contacts}>
      <details>
        <summary className="font-strong">{releaseText.contactList.contactCount(contacts.length)}</summary>
        <ul>
          {contacts.map(({ role, name, channels }) => (
            <li
              key={`${role} ${name ?? ''} ${channels.map(({ value }) => value).join()}`}
              className="py-1 wrap-anywhere"
            >
              <span dir="auto">{role}</span>
              {name && (
                <>
                  {': '}
                  <bdi className="font-strong">{name}</bdi>
                </>
              )}
              {channels.map(({ label, value }) => (
                <span key={`${label} ${value}`} className="block text-small text-soft">
                  {label && (
                    <>
                      <bdi>{label}</bdi>{' '}
                    </>
                  )}
                  <bdi>{value}</bdi>
                </span>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
