## Step 5, Scopes.

scopes-heading = Choose what your skill may know
scopes-lead = Amazon calls this “Scope”. With the first alone, people are asked nothing more.
scopes-lead-own = Amazon calls this “Scope”. Ask for no more than your skill needs.

scopes-recommended = Recommended
scopes-by-name = Add a scope by name
scopes-used = { $count } of 15 used
scopes-own = Another scope
scopes-own-why = As your sign-in service writes it, letter for letter. Several at once are parted by blanks.
scopes-own-add = Add
scopes-own-remove = Remove scope: { $value }

scopes-phone = Roughly what people see
scopes-phone-skill = Your skill
scopes-phone-sign-in = Sign in at Amazon
scopes-phone-receives = will receive
scopes-phone-name = Name
scopes-phone-email = Email
scopes-phone-postal = Postal code

scopes-before = May people use the skill before linking?
scopes-before-why = With yes, the parts that need no account work at once.
scopes-before-yes = Yes, let them start
scopes-before-yes-more = (Amazon recommends this)
scopes-before-no = No, they link first
scopes-before-never = No, they link first.
scopes-before-never-why = Skills of this kind do nothing without an account, so Amazon allows no other answer.

scopes-voice = Let people link by voice
scopes-voice-line = They agree by speaking and need no app. Works with Amazon sign-in only.
