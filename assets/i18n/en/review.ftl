## Check a configuration that somebody sent.

review-title = Check a configuration
review-untrusted = From someone else. Shown as text. Nothing in it is opened or contacted.
review-start = Start

review-empty = Paste settings here
review-empty-what = Or drop a file. It is shown as text, nothing more.
review-open = Open…
review-text = What somebody sent you
review-text-why = JSON as sent to Amazon, as Amazon answers, or the settings alone.
review-check = Check it

review-form-request = A request, as sent to Amazon
review-form-response = An answer, as Amazon gives it
review-form-bare = The settings alone, without their wrapper
review-form-wrapped-other = Settings inside something else
review-form-list = A list of settings
review-mended = { $what }
review-from-file = From the file { $name }

review-secret = There was a secret in here.
review-secret-what = It is not kept and not in the report. Ask the sender to make a new one.

review-unreadable = we could not read it

review-to-fix = { $count ->
    [0] Nothing to fix
    [one] 1 thing to fix
   *[other] { $count } things to fix
  }
review-nothing-what = The settings read well. What needs the network is listed below.
review-contacted = Nothing was contacted.
review-in-wizard = Open in the wizard
review-another = Check another
review-heading = What is wrong with these settings
review-twice = “{ $name }” stands twice, the last one counts
review-no-dialog = this desktop has no window for choosing a file. Enter its path, drop the file here, or paste what is in it.
review-path = Path of the file
review-path-why = Such as /home/jo/sent.json.
review-path-open = Read this file
review-open-settings = Settings
