## Step 7: the summary and what the rules say about it.

check-heading = Check, then send to Amazon
check-must-fix-count = { $count } must fix
check-look-count = { $count } worth a look

check-row-skill = Skill
check-row-skill-value = { $name }, { $kind }
check-row-skill-new = { $name }, { $kind }, made in step 8
check-row-vendor = Vendor ID
check-row-sign-in = Sign in with
check-sign-in-amazon = Their Amazon account
check-sign-in-own = Your own sign-in
check-row-scopes = Scopes
check-change = Change: { $what }

check-kind-custom = custom
check-kind-smart-home = smart home
check-kind-video = video
check-kind-music = music
check-kind-other = another kind

check-secret-given = Given, in memory only
check-secret-missing = Not given
check-before-linking-may = People may start
check-before-linking-first = They link first
check-scheme-header = In the header (usual)
check-scheme-body = In the message
check-grant-code = A code first (“Auth Code Grant”)
check-grant-implicit = A token at once (“Implicit Grant”)
check-on = On
check-off = Off
check-seconds = { $count ->
    [one] 1 second
   *[other] { $count } seconds
  }

check-nothing-to-fix = Nothing to fix
check-nothing-to-fix-what = You can send these settings as they are.

check-who = Who notices:
check-fix = Fix:
check-asked-before = Nothing to fix in the settings alone
check-asked-before-what = There is nothing to fix in the settings alone. What the servers said is about the settings before the change: ask them again.
check-apply = Put it in
check-apply-what = Put it in: { $what }
check-copy-what = Copy: { $what }
check-go = Go to the field
check-go-what = Go to the field: { $what }
check-source = Open Amazon’s page
check-source-what = Open Amazon’s page: { $what }

check-fine = Fine
check-good-to-know = Good to know
check-not-checked = Not checked
check-checks = { $count ->
    [one] 1 check
   *[other] { $count } checks
  }
check-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
  }
check-weight-must-fix = Must fix
check-weight-look = Worth a look
check-weight-note = Good to know
check-nothing-lead = Nothing to fix.
check-to-fix = { $count ->
    [one] 1 thing to fix before sending
   *[other] { $count } things to fix before sending
  }

preview-foot-check = Press a line to go to its question. A marked line has a finding.
