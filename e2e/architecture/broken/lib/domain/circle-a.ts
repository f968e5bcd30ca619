import { b } from '@/lib/domain/circle-b'
export const a = () => b
