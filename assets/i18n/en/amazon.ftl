## What Amazon, or the way to it, answers: what happened, and what to do.

amazon-signed-out = Your sign-in has run out.
amazon-signed-out-fix = Sign in again. Nothing you entered is lost.
amazon-forbidden = This Amazon account may not do that.
amazon-forbidden-fix = Sign in with the account that owns the skill, or ask its owner for access.
amazon-not-found = Amazon does not know this skill.
amazon-not-found-fix = Compare the skill ID with the one in the developer console. Check that you are signed in with the account that owns it.
amazon-refused = Amazon did not accept the settings. Nothing was changed.
amazon-refused-fix = Mend what Amazon names below and send again.
amazon-changed = Someone changed the settings meanwhile. Nothing was sent.
amazon-changed-fix = Compare what is there now with yours, and decide again.
amazon-busy = Amazon asks us to slow down.
amazon-busy-fix = Wait a moment and try again. Nothing was changed.
amazon-offline = Amazon could not be reached. Nothing was changed.
amazon-offline-fix = Check your network connection and try again.
amazon-timed-out = Amazon did not answer in time. Nothing was changed.
amazon-timed-out-fix = Try again. If it keeps happening, check your network connection.
amazon-unclear = We sent it but did not hear back.
amazon-unclear-fix = Ask Amazon what it has now before sending again.
amazon-wrong-client = Amazon does not accept this client ID with this client secret.
amazon-wrong-client-fix = Copy both again from the “Web Settings” of your security profile. They belong together.
amazon-code-expired = The sign-in took too long, or its address was used before.
amazon-code-expired-fix = Start the sign-in again and finish it within five minutes.
amazon-sign-in-again = Amazon no longer accepts the sign-in kept on this computer.
amazon-sign-in-again-fix = Sign in again.
amazon-consent-refused = The sign-in was cancelled on Amazon’s page.
amazon-consent-refused-fix = Start it again and choose “Allow”, or finish without signing in.
amazon-unknown-scope = Amazon does not let this security profile manage skills.
amazon-unknown-scope-fix = Use a security profile of the developer account that owns the skill.
amazon-unexpected = Amazon gave an answer that Skill Linker does not understand.
amazon-unexpected-fix = Try again. If it stays, send Amazon’s words and the request number below to Amazon’s support.

amazon-what-amazon-said = What Amazon said
amazon-request-number = Request number { $id }

amazon-not-practice = A practice Amazon has an address like http://127.0.0.1:4455. No other address is used.
amazon-ask-no-file = The ASK CLI has no settings on this computer. Sign in another way.
amazon-ask-unreadable = The settings of the ASK CLI cannot be read. Sign in another way.
amazon-ask-no-profile = The ASK CLI has no profile of that name with a token. Compare the name with “ask configure”.
amazon-ask-expired = The token of that ASK CLI profile has run out. Run any ASK CLI command to renew it, then try again.
