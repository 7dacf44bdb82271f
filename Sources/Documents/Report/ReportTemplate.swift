/// The frame of a page made of tables, in Mustache.
enum ReportTemplate {
  static let text = """
    {{% CONTENT_TYPE:PHANCONG-HTML}}
    <!DOCTYPE html>
    <html lang="{{lang}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
    <title>{{kind}} – {{subject}}</title>
    <style>
    {{{css}}}</style>
    </head>
    <body>
    <a class="skip" href="#noi-dung">{{skip}}</a>
    <nav aria-label="{{contents}}">
    <div class="links">{{#parts}}<a href="#{{id}}">{{short}}</a>{{/parts}}</div>
    <form id="tim" role="search" hidden><input type="search" aria-label="{{search}}" placeholder="{{search}}" autocomplete="off"><output data-rows="{{found}}" data-none="{{none}}"></output></form>
    </nav>
    <main id="noi-dung">
    <header>
    <div class="letterhead">
    <div>{{#hasSuperior}}<p>{{head.superior}}</p>{{/hasSuperior}}<p class="body">{{head.body}}</p><p>*</p><p>{{head.number}}</p></div>
    <div><p class="party"><span>{{head.party}}</span></p><p class="date">{{head.placeAndDate}}</p></div>
    </div>
    <h1>{{kind}}</h1>
    <p class="subject">{{subject}}</p>
    {{#head.basis}}<p class="basis">({{.}})</p>{{/head.basis}}
    <div class="verdict"><p>{{verdict}}</p><ul>{{#figures}}<li>{{.}}</li>{{/figures}}</ul></div>
    </header>
    {{#parts}}
    <section id="{{id}}">
    <h2><span>{{number}}.</span> {{title}}</h2>
    {{#note}}<p class="note">{{.}}</p>{{/note}}{{#empty}}<p class="empty">{{.}}</p>{{/empty}}
    {{{body}}}
    </section>
    {{/parts}}
    {{#isSigned}}<div class="signature">
    <div>{{#hasRecipients}}<p class="recipients">{{head.recipientsHeading}}</p>{{#head.recipients}}<p>{{.}}</p>{{/head.recipients}}{{/hasRecipients}}</div>
    <div><p>{{head.authority}}</p><p class="post">{{head.signerTitle}}</p></div>
    </div>{{/isSigned}}
    <footer>
    {{#fingerprints}}<p>{{title}}: <code>{{value}}</code></p>{{/fingerprints}}
    </footer>
    </main>
    <script>
    {{{script}}}</script>
    </body>
    </html>

    """
}
