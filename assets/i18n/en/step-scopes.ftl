## Step 5, Scopes.

scopes-heading = Choose what your skill may know
scopes-lead = Amazon calls this “Scope”. With the first alone, people are asked nothing more.
