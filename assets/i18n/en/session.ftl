## Words of the window as a whole.

session-cleared = Everything was deleted.
session-cleared-but-open = Deleted. A draft that is open in another window was left.
session-draft-recovered = The draft was damaged. This is its last good copy.
session-file-saved = Saved as “{ $path }”.
session-practice-failed = The practice Amazon did not start. Close other programs and try again.
session-draft-saved = Saved. You can carry on later.
