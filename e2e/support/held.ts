// What a process still holds, which the kernel's figure cannot tell: resident memory is as much as the allocator chooses to keep, and differs between machines.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')

/** Objects and buffers that something still refers to, in MB, right after cleaning up. */
export function heldMb(): number {
  if (typeof collect !== 'function') throw new Error('this engine has no collector to call')
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 2 ** 20
}
