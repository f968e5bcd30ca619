// What Next calls once when the web process starts, before it answers anything.
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { observeRequests } = await import('@/lib/http/observe/observe-requests')
  observeRequests()
}
