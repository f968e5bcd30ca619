// next-auth's own endpoints, on our options.
import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { signInOptions } from '@/lib/door/sign-in'

type Context = { params: Promise<{ nextauth: string[] }> }

export function signInHandler(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, signInOptions())
}
