// The sizes and themes that a page is looked at in: each once, since what differs by both at a time was never seen.
const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

export const SCREENS = [
  { size: 'desk', viewport: DESK, colorScheme: 'light' },
  { size: 'phone', viewport: PHONE, colorScheme: 'dark' },
] as const
