/// The frame of the page, in Mustache.
enum PageTemplate {
  /// The name under which the page's escaping is known to Mustache.
  static let contentType = "PHANCONG-HTML"

  static let text = """
    {{% CONTENT_TYPE:PHANCONG-HTML}}
    <!DOCTYPE html>
    <html lang="{{lang}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
    <title>{{head.kind}} – {{head.subject}}</title>
    <style>
    {{{css}}}</style>
    </head>
    <body>
    <a class="skip" href="#noi-dung">{{words.skip}}</a>
    <nav aria-label="{{words.contents}}">
    <div class="links">{{#parts}}<a href="#{{id}}">{{short}}</a>{{/parts}}</div>
    <form id="tim" role="search" hidden><input type="search" aria-label="{{words.search}}" placeholder="{{words.search}}" autocomplete="off"><output data-rows="{{words.found}}" data-none="{{words.none}}"></output></form>
    </nav>
    <main id="noi-dung">
    <header>
    <div class="letterhead">
    <div>{{#hasSuperior}}<p>{{head.superior}}</p>{{/hasSuperior}}<p class="body">{{head.body}}</p><p>*</p><p>{{head.number}}</p></div>
    <div><p class="party"><span>{{head.party}}</span></p><p class="date">{{head.placeAndDate}}</p></div>
    </div>
    <h1>{{head.kind}}</h1>
    <p class="subject">{{head.subject}}</p>
    {{#head.basis}}<p class="basis">({{.}})</p>{{/head.basis}}
    <div class="verdict {{status}}"><p>{{verdict}}</p><ul>{{#figures}}<li>{{.}}</li>{{/figures}}</ul></div>
    </header>
    {{#parts}}
    <section id="{{id}}"{{#isChart}} class="picture"{{/isChart}}>
    <h2><span>{{number}}.</span> {{title}}</h2>
    {{#note}}<p class="note">{{.}}</p>{{/note}}{{#empty}}<p class="empty">{{.}}</p>{{/empty}}
    {{#isChart}}<ul class="legend"><li><svg viewBox="0 0 160 150"><path class="visit" d="M38 75a42 42 0 1 0 84 0a42 42 0 1 0 -84 0z"/></svg>{{words.visit}}</li>{{#hasOwnUnit}}<li><svg viewBox="0 0 160 150"><path class="visit own" d="M42 37h76v76h-76z"/></svg>{{words.ownUnit}}</li>{{/hasOwnUnit}}{{#hasResidence}}<li><svg viewBox="0 0 160 150"><path class="visit home" d="M80 23l52 52l-52 52l-52 -52z"/></svg>{{words.residence}}</li>{{/hasResidence}}<li><svg viewBox="0 0 160 150"><path class="busy" d="M10 15h140v120h-140z"/></svg>{{words.busy}}</li><li><svg viewBox="0 0 160 150"><path class="busy" d="M10 95h140v40h-140z"/></svg>{{words.partlyBusy}}</li><li><svg viewBox="0 0 160 150"><path class="holiday" d="M50 0h60v150h-60z"/></svg>{{words.holiday}}</li></ul>
    <p class="hint">{{words.hint}}</p>{{/isChart}}
    {{{body}}}{{#hasSignature}}<div class="signature">
    <div>{{#hasRecipients}}<p class="recipients">{{head.recipientsHeading}}</p>{{#head.recipients}}<p>{{.}}</p>{{/head.recipients}}{{/hasRecipients}}</div>
    <div><p>{{head.authority}}</p><p class="post">{{head.signerTitle}}</p></div>
    </div>{{/hasSignature}}
    </section>
    {{/parts}}
    <footer>
    <p>{{words.status}}: {{statusTitle}} ({{status}}).</p>
    {{#fingerprints}}<p>{{title}}: <code>{{value}}</code></p>{{/fingerprints}}
    </footer>
    </main>
    <script>
    {{{script}}}</script>
    </body>
    </html>

    """
}
