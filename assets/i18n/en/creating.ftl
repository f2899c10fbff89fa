## Step 8: making the skill before the settings are sent.

creating-heading = Create your skill first
creating-lead = Your skill is not there yet. After it, the settings are sent by a button of their own.
creating-lead-made = Your skill is made. Its model comes next, then the settings.
creating-right = Sign in to create your skill
creating-right-what = Amazon asks for one more right. With it this program gives your new skill its words and has them built. Amazon calls it
creating-agree = Make one skill and build its model, since you have none yet.
creating-sign-in = Sign in with this right
creating-sign-in-again = Sign in with the right to build models
creating-create = Create the skill
creating-create-practice = Create the practice skill
creating-nothing-yet = Nothing has been made yet.
creating-fix-first =
    { $count ->
        [one] 1 thing to fix in step 1 before it is made
       *[other] { $count } things to fix in step 1 before it is made
    }
creating-fix-go = Go to step 1
creating-code = Code
creating-other-vendor = The vendor ID of step 1 is not one of this account. The skill would belong to somebody else.
creating-other-vendor-go = Change the vendor ID
creating-by-hand = There is no skill yet.
creating-by-hand-what = Make it on Amazon’s page with “Create Skill”, as a custom skill. Then fill in the boxes below.

creating-looking = Looking whether a skill of this name is there
creating-looking-back = The answer was lost. Looking what became of it
creating-keeping = Noting on this computer what is made
creating-asking = Asking Amazon for the skill
creating-making = Amazon makes the skill
creating-reading-model = Reading what people say to open it
creating-sending-model = Sending the interaction model
creating-building = Amazon builds the model
creating-wait-long = This takes half a minute as a rule.
creating-nothing-stays = Nothing has been made. Cancel leaves nothing behind.
creating-nothing-changed = Nothing has been changed. Cancel leaves everything as it is.
creating-may-stay = Amazon may be making the skill already. Cancel sends no more, and looks whether it is there.
creating-stays = The skill { $id } stays at Amazon’s after Cancel. You can go on with it later.
creating-model-stays = Amazon has the new model. Cancel stops the waiting, and Amazon goes on.

build-step = { $name }: { $state }
build-dialog = Dialog model
build-quick = Quick build, after which the skill can be tried
build-full = Full build

creating-found = A skill of this name is there.
creating-found-what = Nothing was made. Use that one, or make another of the same name.
creating-found-new = More than one new skill has this name.
creating-found-new-what = The answer was lost, so one of them was made here. Choose the one to go on with.
creating-another = Make another one all the same
creating-halfway = Your skill is made.
creating-halfway-what = Its model is not sent yet: people will say “{ $words }”. Nothing is sent before you press the button.
creating-send-model = Send the model
creating-refused = Amazon does not make this skill
creating-refused-model = Amazon does not build this model
creating-build-again = Build it again
creating-leave-model = Go on with the settings
creating-unfinished = Amazon still works on it.
creating-unfinished-what = Looking again asks how far it is, and makes nothing twice.
creating-look = Look again
creating-not-made = The skill was not made.
creating-not-made-what = The answer was lost, and Amazon has no skill of this name. You can create it now.
creating-safe-nothing = Nothing was made.
creating-safe-unknown = The skill may be made. It is looked for first, so there will be no second one.
creating-unknown-earlier = Last time “{ $name }” was being made.
creating-safe-model = Your skill is made. Its model may not be built yet.
creating-trouble = Amazon’s answer was lost on the way. We looked what is there, and made nothing twice.
creating-not-noted = The making could not be noted on this computer. If the program ends now, look for the skill before you create it again.
creating-made = Your skill is made and its model is built.
creating-made-what = People say “{ $words }”. Now the settings can be sent.

## Step 9: what people say to open the skill.

model-title = Change what people say to open it
model-right = Sign in to look at it
model-right-what = Amazon asks for one more right. With it this program reads and builds the words of your skill, nothing else. Amazon calls it
model-sign-in = Sign in to change it
model-none = There is no model in this language yet. Building it begins with a small one that greets and asks who is speaking.
model-why = Two words or more in small letters. The rest of the model stays as it is.
model-build = Build the model
model-stops = Amazon builds no model with this name.
model-what = This replaces the model of the version in development. People use the published one as before.
model-built = The model is built. People say “{ $words }”.
model-look = Look at it again
model-safe = The model may not be built yet. Your settings stay as they are.
