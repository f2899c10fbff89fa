## Help, one text a page.

help-skill = Help for this page follows.
help-profile = Help for this page follows.
help-redirect-urls = Help for this page follows.
help-credentials = Help for this page follows.
help-scopes = Help for this page follows.
