/// The style sheet: a sheet of paper on the screen, cards on a telephone, A4 landscape in print.
///
/// Margins, sizes and capitals of the head follow the form of Party documents.
enum PageStyle {
  static let text = """
    :root{--ink:#1c1a1a;--soft:#55504d;--line:#b9b1ab;--faint:#e3ddd8;--shade:#f4efeb;--red:#9a1b1e;--bar:3.25rem;
    --serif:"Times New Roman","Liberation Serif","Tinos","Noto Serif",serif;
    --sans:system-ui,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif}
    *{box-sizing:border-box}
    html{scroll-padding-top:calc(var(--bar) + .75rem);-webkit-text-size-adjust:100%}
    body{margin:0;background:#e9e5e1;color:var(--ink);font:1.0625rem/1.45 var(--serif)}
    a{color:var(--red)}
    a:focus-visible,input:focus-visible{outline:3px solid #1f5fbf;outline-offset:2px}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:.5rem;top:.5rem;z-index:3;background:#fff;padding:.5rem}
    nav{position:sticky;top:0;z-index:2;height:var(--bar);display:flex;gap:1rem;align-items:center;padding:0 1rem;background:#fff;border-bottom:2px solid var(--red);font:.875rem/1.2 var(--sans)}
    .links{display:flex;flex:1;min-width:0;overflow-x:auto;scrollbar-width:none}
    .links a{flex:none;padding:.6rem .5rem;color:var(--ink);text-decoration:none;border-radius:.3rem;white-space:nowrap}
    .links a:hover{background:var(--shade);color:var(--red)}
    #tim{position:relative;flex:none}
    #tim[hidden]{display:none}
    #tim input{width:14rem;font:inherit;padding:.5rem .7rem;border:1px solid #857d78;border-radius:.3rem;background:#fff;color:inherit}
    #tim output:not(:empty){position:absolute;right:0;top:calc(100% + .65rem);background:var(--ink);color:#fff;padding:.25rem .6rem;border-radius:.3rem}
    main{max-width:80rem;margin:1.5rem auto;padding:2.5rem 3rem;background:#fff;box-shadow:0 1px 5px #0003}
    .letterhead{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem;text-align:center}
    .letterhead p{margin:0}
    .letterhead .body{font-weight:bold}
    .party{font-weight:bold;font-size:1.15rem}
    .party span{display:inline-block;padding-bottom:.15rem;border-bottom:1.5px solid}
    .letterhead .date{font-style:italic;margin-top:.5rem}
    h1{margin:2.25rem 0 .25rem;text-align:center;font-size:1.6rem;line-height:1.25}
    .subject{margin:0;text-align:center;font-weight:bold;font-size:1.2rem;text-wrap:balance}
    .subject::after{content:"";display:block;width:5rem;margin:.6rem auto;border-bottom:1.5px solid}
    .basis{margin:.35rem auto 0;max-width:60rem;text-align:center;font-style:italic;color:var(--soft);text-wrap:balance}
    .verdict{margin:1.75rem 0 0;padding:.85rem 1.1rem;border:1px solid var(--faint);border-left:.35rem solid #3c6e47;background:#fbf9f7;font:.9375rem/1.45 var(--sans)}
    .verdict.feasible{border-left-color:#a66a00}
    .verdict.infeasible{border-left-color:var(--red)}
    .verdict p{margin:0;font-weight:600}
    .verdict ul{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;margin:.4rem 0 0;padding:0;color:var(--soft)}
    .verdict ul:empty{display:none}
    h2{margin:2.75rem 0 .75rem;font-size:1.3rem;line-height:1.3;border-bottom:1px solid var(--line);padding-bottom:.3rem}
    h2 span{color:var(--red)}
    h3{margin:1.5rem 0 .5rem;font-size:1.1rem}
    .note,.empty,.hint{max-width:62rem;margin:0 0 .85rem}
    .hint{color:var(--soft);font-size:.9375rem}
    .jump{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:.25rem 0;font:.875rem var(--sans)}
    .jump a{padding:.35rem 0}
    .box{overflow-x:auto}
    table{width:100%;border-collapse:collapse;font-size:1rem;line-height:1.35}
    caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    th,td{padding:.4rem .5rem;border:1px solid var(--line);vertical-align:top;text-align:left;font-weight:normal;overflow-wrap:break-word}
    thead th{background:var(--shade);font-weight:bold;text-align:center;vertical-align:middle}
    .thanh-vien tbody th,.to-chuc tbody th,.nguyen-vong tbody th,.muc-tieu tbody th{font-weight:600}
    td{white-space:pre-line}
    td span{display:block;white-space:nowrap}
    time{white-space:nowrap;font-variant-numeric:tabular-nums}
    tbody:hover>tr>*{background:#fbf7f3}
    .none,tbody[hidden]{display:none}
    .signature{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem;margin-top:1.75rem;break-inside:avoid}
    .signature p{margin:0}
    .signature>:first-child{font-size:.9375rem}
    .recipients{text-decoration:underline}
    .signature>:last-child{text-align:center;font-weight:bold;padding-bottom:6.5rem}
    .signature .post{font-weight:normal}
    .legend{display:flex;flex-wrap:wrap;gap:.25rem 1.4rem;list-style:none;margin:0 0 .25rem;padding:0;font-size:.9375rem}
    .legend svg{width:1.3rem;height:1.2rem;vertical-align:-.2rem;margin-right:.35rem}
    .chart{margin-bottom:1rem}
    .chart svg{display:block;width:100%;min-width:62rem;height:auto;font-family:var(--sans)}
    svg .stripe{fill:#f6f3f0}
    svg .month,svg .quarter{fill:none;stroke:#d5cec8;stroke-width:8}
    svg .quarter{stroke:#8b837d;stroke-width:10}
    svg .head{font-size:125px;text-anchor:middle;fill:var(--ink)}
    svg .name{font-size:108px;fill:var(--ink)}
    svg .visit{fill:var(--red);stroke:#fff;stroke-width:12}
    svg .own{fill:#24507a}
    svg .home{fill:#1d1d1d}
    svg .busy{fill:#b7bfc9}
    svg .holiday{fill:#f0dca8}
    footer{margin-top:2.5rem;padding-top:.6rem;border-top:1px solid var(--line);color:var(--soft);font:.8125rem/1.5 var(--sans)}
    footer p{margin:0}
    code{overflow-wrap:anywhere}
    @media screen and (min-width:1200px){
    table{table-layout:fixed}
    .box:not(.chart){overflow:visible}
    thead th{position:sticky;top:calc(var(--bar) - 1px);z-index:1;box-shadow:inset 0 1px var(--line),inset 0 -1px var(--line)}
    }
    @media screen and (min-width:641px) and (max-width:1199px){
    main{padding:1.5rem}
    table{min-width:60rem}
    #tim input{width:11rem}
    }
    @media screen and (max-width:640px){
    :root{--bar:6rem}
    body{font-size:1rem}
    nav{flex-direction:column;justify-content:center;align-items:stretch;gap:.15rem;padding:0 .5rem}
    .links{flex:none}
    .links a{padding:.55rem}
    #tim input{width:100%;font-size:1rem;padding:.4rem .6rem}
    main{margin:0;padding:1rem .75rem;box-shadow:none}
    .letterhead{gap:.75rem;font-size:.8125rem}
    .party{font-size:.875rem}
    h1{font-size:1.35rem;margin-top:1.5rem}
    .subject{font-size:1.05rem}
    .basis{font-size:.9375rem}
    h2{font-size:1.15rem;margin-top:2rem}
    colgroup,thead{display:none}
    table,tbody,td,th{display:block}
    tr{display:flex;flex-direction:column}
    .rows tbody th{order:-1}
    tbody{margin:0 0 .75rem;padding:.5rem .75rem;border:1px solid var(--line);border-radius:.4rem;background:#fff}
    tr+tr{margin-top:.5rem;padding-top:.5rem;border-top:1px dashed var(--line)}
    .rows td,.rows th{border:0;padding:.1rem 0;text-align:left}
    .rows tbody th{font-size:1.0625rem;font-weight:bold}
    .rows td{display:grid;grid-template-columns:6.25rem 1fr;gap:0 .6rem;align-items:baseline}
    .rows td:empty{display:none}
    .rows tbody td::before{color:var(--soft);font:.8125rem/1.3 var(--sans)}
    .rows td span{grid-column:2}
    .signature{gap:.75rem;font-size:.9375rem}
    }
    @page{size:A4 landscape;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);font:13pt "Times New Roman","Liberation Serif",serif}}
    @page:first{@top-center{content:""}}
    @media print{
    body{background:none;font-size:13pt;line-height:1.3}
    nav,.skip,.jump,.hint,script{display:none}
    main{max-width:none;margin:0;padding:0;box-shadow:none}
    .verdict{break-inside:avoid;margin-top:4mm;padding:2mm 3mm;font-size:10pt;background:none}
    h1{font-size:16pt;margin-top:5mm}
    .subject{font-size:14pt}
    .party{font-size:15pt}
    .basis,.note,.empty{max-width:none}
    h2{font-size:14pt;margin:6mm 0 2mm;break-after:avoid}
    h3{font-size:13pt;break-after:avoid}
    .box{overflow:visible}
    table{table-layout:fixed;font-size:10.5pt;line-height:1.15}
    th,td{padding:.7mm 1.2mm;border-color:#777}
    thead{display:table-header-group}
    thead th{background:#e6e6e6;-webkit-print-color-adjust:exact;print-color-adjust:exact}
    tbody,tr{break-inside:avoid}
    thead{break-after:avoid}
    tbody:first-of-type{break-before:avoid}
    section+section{break-before:page}
    #muc-tieu,#thoi-han,#ngoai-pham-vi,#chua-co-nguoi{break-before:auto}
    .chart{break-inside:avoid;margin:0 0 4mm}
    .chart svg{min-width:0;width:auto;max-width:100%;max-height:146mm;margin:auto}
    svg *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    .signature{margin-top:6mm;font-size:12pt}
    }

    """
}
