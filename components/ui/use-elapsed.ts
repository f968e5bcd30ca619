'use client'
// Seconds that go on counting from what the server said, whatever this machine's clock shows.
import { useEffect, useState } from 'react'

export function useElapsed(seconds: number): number {
  const [elapsed, setElapsed] = useState(seconds)
  useEffect(() => {
    const began = Date.now() - seconds * 1000
    const tick = () => setElapsed((Date.now() - began) / 1000)
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [seconds])
  return elapsed
}
