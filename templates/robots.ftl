<#if page.refuseAi>
<#-- Crawlers that say they collect texts to train language models or to answer from them. -->
<#list ["AI2Bot", "Ai2Bot-Dolma", "aiHitBot", "Amazonbot", "Andibot", "anthropic-ai", "Applebot-Extended", "bedrockbot", "Brightbot", "Bytespider", "CCBot", "ChatGLM-Spider", "ChatGPT-User", "Claude-SearchBot", "Claude-User", "Claude-Web", "ClaudeBot", "Cloudflare-AutoRAG", "cohere-ai", "cohere-training-data-crawler", "Cotoyogi", "Crawl4AI", "Crawlspace", "DeepSeekBot", "Diffbot", "DuckAssistBot", "EchoboxBot", "FacebookBot", "Factset_spyderbot", "FirecrawlAgent", "FriendlyCrawler", "Gemini-Deep-Research", "Google-CloudVertexBot", "Google-Extended", "Google-NotebookLM", "GoogleAgent-Mariner", "GPTBot", "iAskBot", "iaskspider", "ICC-Crawler", "ImagesiftBot", "img2dataset", "ISSCyberRiskCrawler", "Kangaroo Bot", "LAIONDownloader", "LinerBot", "meta-externalagent", "meta-externalfetcher", "MistralAI-User", "MyCentralAIScraperBot", "NovaAct", "OAI-SearchBot", "omgili", "omgilibot", "PanguBot", "Perplexity-User", "PerplexityBot", "PetalBot", "PhindBot", "Poseidon Research Crawler", "QualifiedBot", "QuillBot", "SBIntuitionsBot", "SemrushBot-OCOB", "Sidetrade indexer bot", "TavilyBot", "Thinkbot", "TikTokSpider", "Timpibot", "VelenPublicWebCrawler", "Webzio-Extended", "wpbot", "YandexAdditional", "YouBot"] as agent>
User-agent: ${agent}
</#list>
Disallow: /

</#if>
User-agent: *
Disallow:
<#if page.sitemap != "">

Sitemap: ${page.sitemap}
</#if>
