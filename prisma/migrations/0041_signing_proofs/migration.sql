-- A signature says when a code was used beside the password. Those of before stay as they are: whether a code was used was not recorded.
ALTER TABLE "Signoff" DROP CONSTRAINT "Signoff_method",
  ADD CONSTRAINT "Signoff_method" CHECK ("method" IN ('password', 'password-and-code', 'passkey', 'identity-provider'));

-- Whoever supersedes the signature of a leaver confirms that, and nothing else, by a passkey or a fresh sign-in.
ALTER TABLE "IdentityProof" DROP CONSTRAINT "IdentityProof_purpose",
  ADD CONSTRAINT "IdentityProof_purpose" CHECK ("purpose" IN ('sign', 'withdraw', 'supersede'));
ALTER TABLE "PasskeyChallenge" DROP CONSTRAINT "PasskeyChallenge_purpose",
  ADD CONSTRAINT "PasskeyChallenge_purpose" CHECK ("purpose" IN ('add', 'sign-in', 'sign', 'withdraw', 'supersede'));

-- Whose link it is: one that makes an administrator or sets a password works only while its maker is an administrator. Links of before have none.
ALTER TABLE "AccountLink" ADD COLUMN "createdById" UUID;
