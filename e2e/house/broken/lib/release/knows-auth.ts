import NextAuth from 'next-auth'
export const storyKnowsAuth = NextAuth
