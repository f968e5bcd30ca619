// Texts that the interface does not say.
export function PrivateWords({ title }: { title: string }) {
  return (
    <section aria-label="Take it away">
      {`${title}: no way back`}
      <p>Mend it and pass it.</p>
    </section>
  )
}
