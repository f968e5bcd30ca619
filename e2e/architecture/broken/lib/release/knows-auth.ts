import NextAuth from 'next-auth'
export const featureKnowsAuth = NextAuth
