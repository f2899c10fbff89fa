## What is said under a box about its last change.

wizard-removed-around = Took the value alone, without the words around it.
wizard-removed-hidden = Removed a sign that cannot be seen.
wizard-removed-line-end = Removed a line end.
wizard-removed-quotes = Removed the quotes around it.
wizard-removed-space-end = Removed a space at the end.
wizard-removed-space-start = Removed a space at the start.
wizard-suggested-description = Lets people link their account to { $name }
wizard-suggested-name = My Alexa skill
