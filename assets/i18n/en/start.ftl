## The first screen.

start-heading = What would you like to do?
start-lead = Account linking lets an Alexa skill know who is speaking. This is the way it goes.
start-help = Help
start-set-up = Set up account linking
start-set-up-line = Nine steps to a working link. You can stop and carry on at any time.
start-set-up-act = Start
start-check = Check a configuration
start-check-line = Paste settings and see what is wrong. Nothing in them is contacted.
start-check-act = Check
start-carry-on = Carry on: “{ $name }”
start-carry-on-act = Carry on
start-carry-on-named = Carry on with “{ $name }”
start-draft-at = Step { $number } of { $count }, { $name }.
start-draft-in-use = Open in another window.
start-others = Other drafts
start-unreadable = { $count ->
    [one] 1 draft cannot be read. Its file was left where it is.
   *[other] { $count } drafts cannot be read. Their files were left where they are.
  }
start-unknown-sending = Last time we were sending “{ $name }”, and no answer came.
start-unknown-creation-what = Carry it on and sign in at step 8. There we look whether the skill is there, and make no second one.
start-unknown-sending-what = Carry it on and sign in at step 8. There we check what Amazon has before anything else.
start-practise = Practise without an account
start-practise-line = A pretend Amazon runs on this computer, with example data. The real one is never asked.
start-practise-act = Practise
start-practice-starting = Starting…
start-promise = Nothing is sent to Amazon until you press the button that says so. Secrets are never saved in drafts or reports.
start-not-amazon = Not made by Amazon · { $version }

flow-person = A person
flow-person-does = says your skill’s name
flow-alexa = Alexa
flow-alexa-does = opens your sign-in page
flow-page = Your sign-in page
flow-page-does = asks once who they are
flow-skill = Your skill
flow-skill-does = knows who is speaking
flow-here = set up here
