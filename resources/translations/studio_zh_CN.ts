<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>BottleneckText</name>
    <message>
        <source>With the loss on all positions, the output layer took %1 of each step on this computer (%2 of %3, mean of %4 steps).</source>
        <translation>在这台计算机上，对所有位置计算损失时，输出层占每步时间的 %1（%2/%3，%4 步的平均值）。</translation>
    </message>
    <message>
        <source>FlashLM&apos;s author reported %1: about the same.</source>
        <translation>FlashLM 作者报告的是 %1：大致相同。</translation>
    </message>
    <message>
        <source>FlashLM&apos;s author reported %1: here it took less of the time than there.</source>
        <translation>FlashLM 作者报告的是 %1：这里所占的时间比那里少。</translation>
    </message>
    <message>
        <source>FlashLM&apos;s author reported %1: here it took even more of the time than there.</source>
        <translation>FlashLM 作者报告的是 %1：这里所占的时间比那里还要多。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>With the loss on a random quarter of the positions, it took %1 of each step (%2 of %3, mean of %4 steps)</source>
        <translation>只对随机四分之一的位置计算损失时，它占每步时间的 %1（%2/%3，%4 步的平均值）</translation>
    </message>
    <message>
        <source>%1: less than the %2 to be expected.</source>
        <translation>%1：低于预期的 %2。</translation>
    </message>
    <message>
        <source>%1: more than the %2 to be expected.</source>
        <translation>%1：高于预期的 %2。</translation>
    </message>
    <message>
        <source>%1: within the %2 to be expected.</source>
        <translation>%1：在预期的 %2 之内。</translation>
    </message>
    <message>
        <source>%1 tokens a second instead of %2</source>
        <translation>每秒 %1 个词元，而不是 %2 个</translation>
    </message>
    <message>
        <source>Leaving out three quarters of the positions did not make the steps noticeably faster on this computer (%1).</source>
        <translation>在这台计算机上，略去四分之三的位置并没有让每步明显变快（%1）。</translation>
    </message>
    <message>
        <source>Leaving out three quarters of the positions made a step %1 times as fast: %2.</source>
        <translation>略去四分之三的位置后，每步的速度是原来的 %1 倍：%2。</translation>
    </message>
    <message>
        <source>Counted in multiply-adds, the output layer is %1 of a step&apos;s work with all positions</source>
        <translation>按乘加次数计算，对所有位置计算损失时，输出层占每步运算量的 %1</translation>
    </message>
    <message>
        <source>%1: the time follows the arithmetic.</source>
        <translation>%1：耗时与运算量一致。</translation>
    </message>
    <message>
        <source>%1: measured by the clock it is less, so a multiply-add costs less time there than in the rest of the step.</source>
        <translation>%1：按时钟测得的占比更低，因此一次乘加在这里比在该步的其余部分耗时更少。</translation>
    </message>
    <message>
        <source>%1: measured by the clock it is more, so a multiply-add costs more time there than in the rest of the step.</source>
        <translation>%1：按时钟测得的占比更高，因此一次乘加在这里比在该步的其余部分耗时更多。</translation>
    </message>
    <message>
        <source>So most of the training time goes into one layer, the one that compares each position with the whole vocabulary, and not into the ternary core. Whoever wants to train faster begins there.</source>
        <translation>可见，大部分训练时间花在了一个层上，即把每个位置与整个词表相比较的那一层，而不是三值核心。想要训练得更快，就从这里入手。</translation>
    </message>
    <message>
        <source>So on this computer the output layer is not where most of the time goes: the timing panel shows what is.</source>
        <translation>可见，在这台计算机上，大部分时间并不花在输出层：时间都花在哪里，请看“耗时”面板。</translation>
    </message>
    <message>
        <source>Not a single step was finished in the time of %1, so there is no figure for it. Close other programs and measure again.</source>
        <translation>在%1的时间内连一步也没有完成，因此没有相应的数据。请关闭其他程序，然后重新测量。</translation>
    </message>
    <message>
        <source>both measurements</source>
        <translation>两次测量</translation>
    </message>
    <message>
        <source>the measurement with a quarter</source>
        <translation>四分之一位置的测量</translation>
    </message>
    <message>
        <source>the measurement with all positions</source>
        <translation>全部位置的测量</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 矢量图 (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>CSV table of the numbers (*.csv)</source>
        <translation>CSV 数据表 (*.csv)</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; does not say which kind of file it is: end it with .png, .svg, .pdf or .csv.</source>
        <translation>无法从名称“%1”看出文件类型：请以 .png、.svg、.pdf 或 .csv 结尾。</translation>
    </message>
    <message>
        <source>The file &apos;%1&apos; could not be written: %2. What was there before is unchanged; choose another folder or name, or make room.</source>
        <extracomment>%1 is a file name, %2 the system&apos;s reason.</extracomment>
        <translation>无法写入文件“%1”：%2。原有内容保持不变；请选择其他文件夹或名称，或腾出空间。</translation>
    </message>
</context>
<context>
    <name>CorpusCurves</name>
    <message>
        <source>validation: %1</source>
        <extracomment>A curve in a legend: the score on one of several texts; %1 is its file.</extracomment>
        <translation>验证：%1</translation>
    </message>
</context>
<context>
    <name>Fetch</name>
    <message>
        <source>FineWeb-Edu, sample</source>
        <translation>FineWeb-Edu 样本</translation>
    </message>
    <message>
        <source>Web pages chosen for what they teach: what FlashLM v3 was trained on, 30,000 documents of it. A document has about 5 kB.</source>
        <translation>按教育价值挑选的网页：FlashLM v3 就是用其中的 30,000 篇文档训练的。每篇文档约 5 kB。</translation>
    </message>
    <message>
        <source>GPT-2&apos;s embedding</source>
        <translation>GPT-2 的嵌入</translation>
    </message>
    <message>
        <source>The 50,257 word vectors of GPT-2, for a model with its tokenizer to start from, as FlashLM v3 did. Only this part of its file is fetched.</source>
        <translation>GPT-2 的 50,257 个词向量，可作为使用其分词器的模型的起点，FlashLM v3 就是这样做的。只获取其文件中的这一部分。</translation>
    </message>
    <message>
        <source>TinyStories</source>
        <translation>TinyStories</translation>
    </message>
    <message>
        <source>Short stories in words that small children know, written by GPT-3.5 and GPT-4. The first megabytes are a good sample.</source>
        <translation>用幼儿认识的词写成的短故事，由 GPT-3.5 和 GPT-4 撰写。开头几兆字节就是很好的样本。</translation>
    </message>
    <message>
        <source>TinyStories, validation part</source>
        <translation>TinyStories，验证部分</translation>
    </message>
    <message>
        <source>The 22,000 stories that are kept apart: enough to try with.</source>
        <translation>单独留出的 22,000 个故事：足够用来尝试。</translation>
    </message>
    <message>
        <source>TinyStories by GPT-4</source>
        <translation>TinyStories（GPT-4 版）</translation>
    </message>
    <message>
        <source>The second version, all of it written by GPT-4.</source>
        <translation>第二版，全部由 GPT-4 撰写。</translation>
    </message>
    <message>
        <source>TinyStories by GPT-4, validation part</source>
        <translation>TinyStories（GPT-4 版），验证部分</translation>
    </message>
    <message>
        <source>The part of the second version that is kept apart.</source>
        <translation>第二版中单独留出的部分。</translation>
    </message>
    <message>
        <source>WikiText-2</source>
        <translation>WikiText-2</translation>
    </message>
    <message>
        <source>600 good articles of the English Wikipedia.</source>
        <translation>英文维基百科的 600 篇优良条目。</translation>
    </message>
    <message>
        <source>WikiText-103</source>
        <translation>WikiText-103</translation>
    </message>
    <message>
        <source>28,000 good articles of the English Wikipedia, as Parquet files.</source>
        <translation>英文维基百科的 28,000 篇优良条目，Parquet 文件格式。</translation>
    </message>
</context>
<context>
    <name>FetchText</name>
    <message>
        <source>%1 s</source>
        <extracomment>A short time.</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>Hours.</extracomment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <extracomment>A speed.</extracomment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <extracomment>A time.</extracomment>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>正在询问服务器</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>正在获取</translation>
    </message>
    <message>
        <source>Waiting for %1. %2</source>
        <extracomment>%1 is a time, %2 a sentence that says why.</extracomment>
        <translation>等待 %1。%2</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Checking what has come</source>
        <translation>正在校验已收到的内容</translation>
    </message>
    <message>
        <source>Fetched: %1</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>已获取：%1</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
</context>
<context>
    <name>GenerationPanel</name>
    <message>
        <source> · output layer in fp32</source>
        <translation> · 输出层为 fp32</translation>
    </message>
    <message>
        <source> · output layer at 8 bits, at most %1 nats from fp32</source>
        <extracomment>%1 is a small number: how far log-probabilities are from exact ones, in nats.</extracomment>
        <translation> · 输出层为 8 位，与 fp32 最多相差 %1 奈特</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>See also:</source>
        <translation>另见：</translation>
    </message>
    <message>
        <source>What is “%1”?</source>
        <extracomment>The heading of a tool tip that explains a word: &quot;What is ReLU²?&quot;</extracomment>
        <translation>什么是“%1”？</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>语言模型</translation>
    </message>
    <message>
        <source>A program that, given the beginning of a text, says how likely each possible next piece is. By drawing one piece after the other it writes text. It learns those likelihoods from examples alone.</source>
        <translation>一种程序：给出一段文本的开头，它能说出每个可能的下一片段有多大可能。这样一个片段接一个片段地抽取，它就能写出文本。这些可能性完全是从例子中学来的。</translation>
    </message>
    <message>
        <source>Output-layer laboratory</source>
        <translation>输出层实验室</translation>
    </message>
    <message>
        <source>A fair race of output layers: the same model on the same text for the same time, each with the same small search of its learning rate. Its score is bits per byte on text that no model was trained on.</source>
        <translation>输出层之间的公平竞赛：同样的模型，在同样的文本上训练同样长的时间，每种输出层都做同样的小规模学习率搜索。成绩是在所有模型都没有训练过的文本上的每字节比特数。</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>假设分析</translation>
    </message>
    <message>
        <source>A prediction of how fast a run would be. A few short steps are measured on this computer; from what each part of a step cost there, steps of other sizes are worked out. Measure them to see how near that came.</source>
        <translation>预测一个训练任务会有多快。先在这台计算机上测量短短几步，再根据每步各部分的耗时，推算其他规模的步。实际测量一下，就能看出预测有多准。</translation>
    </message>
    <message>
        <source>MatMul-free</source>
        <translation>无矩阵乘法（MatMul-free）</translation>
    </message>
    <message>
        <source>A network without multiplications of large matrices in its core. Where others multiply, its ternary layers only add and subtract, which even a small processor does quickly.</source>
        <translation>核心部分没有大矩阵乘法的网络。别的网络做乘法的地方，它的三值层只做加减，即使小型处理器也能很快完成。</translation>
    </message>
    <message>
        <source>Ternary weight</source>
        <translation>三值权重</translation>
    </message>
    <message>
        <source>A weight that is only -1, 0 or +1. Instead of multiplying, a layer subtracts, skips or adds its input. It takes less than two bits to store.</source>
        <translation>只取 -1、0 或 +1 的权重。层不做乘法，而是减去、跳过或加上其输入。存储它不到两个比特。</translation>
    </message>
    <message>
        <source>Latent weight</source>
        <translation>潜在权重</translation>
    </message>
    <message>
        <source>The ordinary number behind a ternary weight, which training nudges a little at every step. When it crosses a threshold, the ternary weight it stands for changes.</source>
        <translation>三值权重背后的普通数值，训练的每一步都会把它稍稍推动一点。当它越过阈值时，它所对应的三值权重就会改变。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>The border at which a latent weight becomes -1, 0 or +1. Here it is the mean size of all latent weights of the matrix: above it the weight is +1, below its negative -1, between them 0.</source>
        <translation>潜在权重变为 -1、0 或 +1 的界限。这里取该矩阵所有潜在权重的平均绝对值：大于它时权重为 +1，小于其相反数时为 -1，介于两者之间时为 0。</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>翻转</translation>
    </message>
    <message>
        <source>A ternary weight that changes from one of -1, 0 and +1 to another, as its latent weight has crossed a threshold. Many flips mean that the layer is still looking for its place; few, that it has settled.</source>
        <translation>潜在权重越过阈值后，三值权重从 -1、0、+1 中的一个变为另一个。翻转多，说明该层还在寻找自己的位置；翻转少，说明它已经稳定下来。</translation>
    </message>
    <message>
        <source>Straight-through estimator</source>
        <translation>直通估计器</translation>
    </message>
    <message>
        <source>Rounding a weight to -1, 0 or +1 has no usable slope, so learning would stop there. The straight-through estimator simply passes the gradient on to the latent weight as if nothing had been rounded.</source>
        <translation>把权重舍入为 -1、0 或 +1 没有可用的斜率，学习会就此停止。直通估计器直接把梯度传给潜在权重，就像没有舍入过一样。</translation>
    </message>
    <message>
        <source>ReLU²</source>
        <translation>ReLU²</translation>
    </message>
    <message>
        <source>A bend that lets a layer do more than adding: negative values become 0, positive ones are squared. Most of its results are exactly 0, which makes what follows cheap.</source>
        <translation>一种弯折，让层不止能做加法：负值变为 0，正值取平方。其结果大多恰好为 0，使后面的计算很省。</translation>
    </message>
    <message>
        <source>GLU (gated linear unit)</source>
        <translation>GLU（门控线性单元）</translation>
    </message>
    <message>
        <source>Two layers read the same input; one of them decides, number by number, how much of the other&apos;s result goes on. It lets the network switch parts of itself on and off depending on the text.</source>
        <translation>两个层读取相同的输入；其中一个逐个数值地决定另一个的结果有多少能继续传递。这样网络就能根据文本打开或关闭自身的某些部分。</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>路由器</translation>
    </message>
    <message>
        <source>A tiny layer that gives each position a number between 0 and 1: how much work it deserves. In FlashLM v3 it is computed, but the loss does not use it.</source>
        <translation>一个很小的层，给每个位置一个 0 到 1 之间的数：它值得花多少计算。在 FlashLM v3 中会计算它，但损失并不使用它。</translation>
    </message>
    <message>
        <source>Causal convolution</source>
        <translation>因果卷积</translation>
    </message>
    <message>
        <source>A layer that mixes each position with a few earlier ones, by the same weights everywhere. Causal means that it never looks at what comes later, for that is what the model has to guess.</source>
        <translation>把每个位置与前面的几个位置混合的层，各处使用相同的权重。“因果”是指它从不看后面的内容，因为那正是模型要猜的。</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>膨胀率</translation>
    </message>
    <message>
        <source>How far apart the positions are that a convolution looks at. With dilation 64 it sees the words 64, 128 and 192 places back, so a few weights reach far.</source>
        <translation>卷积所看的位置彼此相隔多远。膨胀率为 64 时，它看到的是往前 64、128 和 192 处的词，因此少量权重就能看得很远。</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>门</translation>
    </message>
    <message>
        <source>A number between 0 and 1 by which another is multiplied: 0 closes, 1 lets all through. The network learns when to open it.</source>
        <translation>一个 0 到 1 之间的数，用来与另一个数相乘：0 为关闭，1 为全部通过。网络自己学会何时打开它。</translation>
    </message>
    <message>
        <source>RMSNorm</source>
        <translation>RMSNorm</translation>
    </message>
    <message>
        <source>Scales the numbers of each position so that their typical size is 1. Without it values grow or shrink from layer to layer until learning fails.</source>
        <translation>缩放每个位置的数值，使其典型大小为 1。没有它，数值会逐层增大或缩小，直到学习失败。</translation>
    </message>
    <message>
        <source>Residual connection</source>
        <translation>残差连接</translation>
    </message>
    <message>
        <source>Each layer only adds a correction to what it was given, instead of replacing it. Signals and gradients can pass deep networks that way.</source>
        <translation>每一层只在所得输入上加一个修正，而不是取而代之。这样信号和梯度就能穿过很深的网络。</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>A table with one row of numbers for each token: what the model knows of it before reading further. Tokens that are used alike get similar rows.</source>
        <translation>一张表，每个词元占一行数值：模型在继续往下读之前对它的了解。用法相近的词元，其行也相近。</translation>
    </message>
    <message>
        <source>Tied embedding</source>
        <translation>共享嵌入</translation>
    </message>
    <message>
        <source>The same table is used twice: at the beginning to look tokens up, at the end to score them. It saves memory, and both uses teach the same numbers.</source>
        <translation>同一张表使用两次：开头用来查找词元，末尾用来给词元打分。这样节省内存，而且两种用途训练的是同一组数值。</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>The last layer. It compares what the model has understood with every entry of the vocabulary and gives each a score. With a large vocabulary it costs more time than all other layers together: 86 % in the original FlashLM v3.</source>
        <translation>最后一层。它把模型所理解的内容与词表的每一项相比较，给每一项打分。词表很大时，它的耗时超过其他所有层的总和：在原版 FlashLM v3 中占 86%。</translation>
    </message>
    <message>
        <source>Logits</source>
        <translation>Logits</translation>
    </message>
    <message>
        <source>The scores that the output layer gives to all tokens, before they are turned into probabilities. Higher means likelier; only their differences count.</source>
        <translation>输出层给所有词元的分数，尚未转换为概率。越高越有可能；只有它们之间的差才有意义。</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Turns scores into probabilities: the number e is raised to each score, and each result is divided by their sum, so that together they make 100 %. That sum is why every token of the vocabulary has to be scored.</source>
        <translation>把分数转换为概率：以 e 为底、以每个分数为指数求幂，再把每个结果除以它们的总和，使全部加起来为 100%。正因为要求这个总和，才必须给词表中的每个词元打分。</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>The piece of text that the model reads and writes at a time: a word, a part of a word, or a single character. Each has a number.</source>
        <translation>模型每次读写的文本片段：一个词、词的一部分或单个字符。每个词元都有一个编号。</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>All tokens that a model knows. A large one makes texts shorter in tokens, but the output layer has to score each entry at each position.</source>
        <translation>模型认识的所有词元。词表大，文本的词元数就少，但输出层在每个位置上都要给每一项打分。</translation>
    </message>
    <message>
        <source>BPE (byte-pair encoding)</source>
        <translation>BPE（字节对编码）</translation>
    </message>
    <message>
        <source>A way to find a vocabulary: begin with single bytes, and join the pair that occurs most often into a new token, again and again. Frequent words end up as one token, rare ones as several.</source>
        <translation>一种求得词表的方法：从单个字节开始，反复把出现最多的一对合并为新词元。最终常用词成为一个词元，罕见词则成为几个。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>The number that training makes smaller. Here it is the cross-entropy with label smoothing and z-loss added, so it compares only runs with the same settings.</source>
        <translation>训练要使其变小的数。这里是交叉熵加上标签平滑和 z-loss，因此只能在设置相同的训练任务之间比较。</translation>
    </message>
    <message>
        <source>Cross-entropy (NLL)</source>
        <translation>交叉熵（NLL）</translation>
    </message>
    <message>
        <source>How surprised the model is by the token that really came: the negative logarithm of the probability it gave it, on average, in nats. 0 would be perfect foresight.</source>
        <translation>模型对实际出现的词元有多意外：它给该词元的概率的负对数的平均值，以奈特为单位。0 表示完美预见。</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>困惑度</translation>
    </message>
    <message>
        <source>The cross-entropy read as a count: among how many equally likely tokens the model seems to choose. It compares only models with the same vocabulary.</source>
        <translation>把交叉熵读作个数：模型仿佛在多少个同样可能的词元中挑选。只能在词表相同的模型之间比较。</translation>
    </message>
    <message>
        <source>Bits per byte</source>
        <translation>每字节比特数</translation>
    </message>
    <message>
        <source>How many bits the model would need for each byte of text, if it were used to compress it. As it counts bytes and not tokens, it compares models whose vocabularies differ.</source>
        <translation>如果用模型来压缩文本，每个字节需要多少比特。由于它按字节而不是按词元计算，因此可以比较词表不同的模型。</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>Instead of demanding 100 % for the right token, training spreads a small share, often 10 %, over all others. The model becomes less sure of itself; the loss shown is higher by that.</source>
        <translation>训练不要求正确词元达到 100%，而是把一小部分（通常为 10%）分给其他所有词元。模型因此不那么自信；显示的损失也会相应高一些。</translation>
    </message>
    <message>
        <source>z-loss</source>
        <translation>z-loss</translation>
    </message>
    <message>
        <source>A small penalty that keeps the scores from drifting away as a whole. It hardly changes what is learned, but keeps the arithmetic stable.</source>
        <translation>一个小惩罚项，防止分数整体漂移。它几乎不改变所学的内容，但能保持计算稳定。</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>For each weight, in which direction and how strongly it would change the loss. Training moves each weight a little against its gradient.</source>
        <translation>对每个权重而言，它朝哪个方向、以多大强度改变损失。训练把每个权重沿梯度的反方向稍稍移动。</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>The length of all gradients taken together. A sudden peak warns of trouble; what is too long is cut to the limit, which is called clipping.</source>
        <translation>所有梯度合在一起的长度。突然出现的峰值是出问题的预兆；过长的部分会被截到上限，这称为裁剪。</translation>
    </message>
    <message>
        <source>Forward and backward</source>
        <translation>前向与反向</translation>
    </message>
    <message>
        <source>Forward, the model computes its guess; backward, it computes from the error what each weight has contributed. The backward pass usually takes about twice as long.</source>
        <translation>前向时，模型计算它的猜测；反向时，它根据误差计算每个权重的影响。反向传播通常需要约两倍的时间。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>How far the weights move at each step. Too high, and the loss jumps about; too low, and nothing is learned in the time there is.</source>
        <translation>权重每步移动多远。太高，损失会乱跳；太低，在有限的时间内什么也学不到。</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>The first steps, in which the learning rate rises from near zero. Gradients of fresh weights are wild, and large steps would do harm.</source>
        <translation>最初的若干步，学习率从接近零逐渐升高。新权重的梯度很不稳定，步子太大会造成损害。</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>A rule for changing the weights that gives each its own step length, from the recent history of its gradients, and pulls unused weights gently towards zero.</source>
        <translation>一种改变权重的规则：根据每个权重梯度的近期历史给它各自的步长，并把不用的权重轻轻拉向零。</translation>
    </message>
    <message>
        <source>NorMuon</source>
        <translation>NorMuon</translation>
    </message>
    <message>
        <source>A rule for changing whole matrices: it evens out the directions in which a matrix is changed, so that rare patterns are learned as well as frequent ones. Used for the core; AdamW serves the rest.</source>
        <translation>一种改变整个矩阵的规则：它使矩阵在各个方向上的改变趋于均匀，让罕见的模式与常见的模式学得一样好。用于核心部分；其余部分由 AdamW 负责。</translation>
    </message>
    <message>
        <source>EMA (moving average of the weights)</source>
        <translation>EMA（权重的移动平均）</translation>
    </message>
    <message>
        <source>A copy of the weights that follows them slowly, like an average over the last thousand steps. It is often a little better than the weights themselves, since it does not tremble.</source>
        <translation>一份缓慢跟随权重的副本，相当于最近一千步左右的平均值。它往往比权重本身略好，因为它不会抖动。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>One turn of training: read a batch of text, compare guess and truth, change all weights once.</source>
        <translation>训练的一轮：读取一批文本，比较猜测与真实内容，把所有权重改变一次。</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>The pieces of text that one step reads together. More of them make the gradient steadier and the step longer.</source>
        <translation>一步中一起读取的若干文本片段。数量越多，梯度越平稳，每步也越久。</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次（epoch）</translation>
    </message>
    <message>
        <source>One pass through the whole training text. Small models on large texts often see less than one; many passes over a small text end in learning it by heart.</source>
        <translation>把整个训练文本过一遍。小模型在大文本上训练往往不到一遍；在小文本上反复多遍，最终会变成死记硬背。</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>序列长度</translation>
    </message>
    <message>
        <source>How many tokens in a row the model reads at once while it trains. Longer ones let it learn what belongs together far apart.</source>
        <translation>训练时模型一次连续读取多少个词元。序列越长，就越能学会相距很远的内容之间的联系。</translation>
    </message>
    <message>
        <source>Loss on a part of the positions</source>
        <translation>部分位置上的损失</translation>
    </message>
    <message>
        <source>To save time in the output layer, the loss may be taken at a random quarter of the positions only. The rest of the network still reads all of them.</source>
        <translation>为了节省输出层的时间，可以只在随机四分之一的位置上计算损失。网络的其余部分仍会读取所有位置。</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Text that is kept apart and never trained on. How well the model does on it tells whether it has learned the language or only the examples.</source>
        <translation>单独留出、从不用于训练的文本。模型在它上面的表现，说明模型学会的是语言，还是仅仅是那些例子。</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>过拟合</translation>
    </message>
    <message>
        <source>The training loss goes on falling while that on the validation text rises: the model learns its examples by heart.</source>
        <translation>训练损失继续下降，而验证文本上的损失却在上升：模型在死记硬背例子。</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>All that a run needs to go on, written to disk: weights, the state of the optimizers, and the place in the text. After a power cut training resumes from the last one.</source>
        <translation>训练任务继续进行所需的一切，写入磁盘：权重、优化器的状态以及在文本中的位置。断电之后，训练从最后一个检查点继续。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>The number from which all chance is drawn. The same seed and settings give the same run again, bit for bit.</source>
        <translation>所有随机性都由这个数产生。种子和设置相同，训练任务就会逐比特地完全重现。</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>The model writes: it scores all tokens, one is drawn by chance, is added to the text, and so on. Training can go on meanwhile.</source>
        <translation>模型写作：它给所有词元打分，随机抽取一个，加到文本后面，如此反复。训练可以同时进行。</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>The beginning of the text that you give; the model writes on from there.</source>
        <translation>由用户给出的文本开头；模型从那里接着写。</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>How daring the model writes. Below 1 it keeps to likely tokens, above 1 it tries unlikely ones more often; 0 always takes the likeliest.</source>
        <translation>模型写作时有多大胆。低于 1 时，它偏向可能性大的词元；高于 1 时，更常尝试可能性小的词元；0 则总是取可能性最大的词元。</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only the k likeliest tokens may be drawn. A small k makes safe but dull text.</source>
        <translation>只能从可能性最大的 k 个词元中抽取。k 较小时，文本稳妥但乏味。</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the likeliest tokens that together reach the share p may be drawn: few where the model is sure, many where it is not.</source>
        <translation>只能从合计概率达到 p 的那些可能性最大的词元中抽取：模型有把握时很少，没把握时很多。</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Only tokens that are at least p times as likely as the likeliest may be drawn. It adapts like top-p, but cuts the long tail more cleanly.</source>
        <translation>只能抽取概率至少为最大概率 p 倍的词元。它像 top-p 一样自动适应，但能更干净地切掉长尾。</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>重复惩罚</translation>
    </message>
    <message>
        <source>Lowers the scores of tokens that have just been used. Above 1 it keeps small models from going in circles.</source>
        <translation>降低刚刚用过的词元的分数。大于 1 时，可防止小模型原地打转。</translation>
    </message>
    <message>
        <source>bf16</source>
        <translation>bf16</translation>
    </message>
    <message>
        <source>A number in 16 bits instead of 32: the same range, but only about three digits. Processors with instructions for it multiply twice as fast; sums are still kept in 32 bits.</source>
        <translation>用 16 位而不是 32 位表示的数：范围相同，但只有约三位有效数字。带有相应指令的处理器做乘法能快一倍；求和仍用 32 位。</translation>
    </message>
    <message>
        <source>Roofline</source>
        <translation>屋顶线（roofline）</translation>
    </message>
    <message>
        <source>The limit that a processor sets: either its arithmetic or its memory is too slow for more. Comparing a layer with it shows whether the code or the machine is the bottleneck.</source>
        <translation>处理器设定的上限：要么是运算、要么是内存，慢得无法再快。把一个层与它相比较，就能看出瓶颈在于代码还是在于机器。</translation>
    </message>
    <message>
        <source>Multiply-add</source>
        <translation>乘加</translation>
    </message>
    <message>
        <source>One multiplication and one addition: the unit in which the work of a network is counted. Counting needs no clock, so it says what a layer should cost, not what it does.</source>
        <translation>一次乘法加一次加法：计算网络运算量的单位。计数不需要时钟，因此它说明一个层应该花多少，而不是实际花多少。</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>每秒词元数</translation>
    </message>
    <message>
        <source>How many tokens training reads in a second. It compares speeds of the same model; another vocabulary makes other tokens.</source>
        <translation>训练每秒读取多少词元。用来比较同一模型的速度；词表不同，词元也就不同。</translation>
    </message>
</context>
<context>
    <name>Lab</name>
    <message>
        <source>%1 s</source>
        <extracomment>%1 is a number of seconds.</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 M</source>
        <extracomment>Millions, on an axis.</extracomment>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>Output-layer laboratory</source>
        <translation>输出层实验室</translation>
    </message>
    <message>
        <source>The same model, trained with each of these output layers on the same text for the same budget: %1. Text: %2. Settings: %3.</source>
        <translation>同一个模型，分别使用以下每种输出层，在相同的文本上以相同的预算训练：%1。文本：%2。设置：%3。</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What to keep in mind</source>
        <translation>注意事项</translation>
    </message>
    <message>
        <source>Score over training time</source>
        <translation>成绩随训练时间的变化</translation>
    </message>
    <message>
        <source>Score over tokens that entered the loss</source>
        <translation>成绩随计入损失的词元数的变化</translation>
    </message>
    <message>
        <source>Score over tokens fed</source>
        <translation>成绩随输入词元数的变化</translation>
    </message>
    <message>
        <source>Bits per byte on the validation text; lower is better. Bands span the seeds. The first twentieth may lie above the chart.</source>
        <translation>验证文本上的每字节比特数；越低越好。色带表示不同种子的范围。最初的二十分之一可能超出图表上方。</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部数据</translation>
    </message>
    <message>
        <source>The search of the learning rate</source>
        <translation>学习率搜索</translation>
    </message>
    <message>
        <source>Each output layer was first trained with each of these factors on the preset&apos;s learning rates, for %1 each; the factor with the fewest bits per byte was taken.</source>
        <translation>每种输出层都先用预设学习率的以下各个倍数分别训练 %1；取每字节比特数最少的倍数。</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <source>Equal conditions</source>
        <translation>同等条件</translation>
    </message>
    <message>
        <source>Threads: %1. Products in %2 on %3. All runs have the settings below, with a constant learning rate after the warm-up; each run is a folder that the program can open.</source>
        <translation>线程数：%1。乘积以 %2 计算，使用 %3 指令集。所有训练任务都采用下面的设置，预热之后学习率保持不变；每个任务都是一个可用本程序打开的文件夹。</translation>
    </message>
    <message>
        <source>With those of its settings that were chosen.</source>
        <translation>采用选中的那组设置。</translation>
    </message>
    <message>
        <source>At %1</source>
        <extracomment>Column title; %1 is a time or a number of tokens.</extracomment>
        <translation>于 %1</translation>
    </message>
    <message>
        <source>Validation bits per byte at this point of the run, as a mean over the seeds.</source>
        <translation>训练任务进行到此处时的验证每字节比特数，为各种子的平均值。</translation>
    </message>
    <message>
        <source>On the validation text at the end of the run: the mean, and the least and greatest over the seeds. Lower is better.</source>
        <translation>训练任务结束时在验证文本上的结果：各种子的平均值、最小值和最大值。越低越好。</translation>
    </message>
    <message>
        <source>Reaches %1</source>
        <translation>达到 %1</translation>
    </message>
    <message>
        <source>When the run first was at this score: training time, or tokens where they are the budget. Evaluations do not count.</source>
        <translation>训练任务首次达到该成绩的时刻：训练时间；若预算为词元，则为词元数。评估不计在内。</translation>
    </message>
    <message>
        <source>Tokens fed in a second of training.</source>
        <translation>训练时每秒输入的词元数。</translation>
    </message>
    <message>
        <source>Tokens that entered the loss in a second of training.</source>
        <translation>训练时每秒计入损失的词元数。</translation>
    </message>
    <message>
        <source>Of the training time.</source>
        <translation>占训练时间的比例。</translation>
    </message>
    <message>
        <source>The most that the whole program had while this run trained.</source>
        <translation>该任务训练期间整个程序的最大占用。</translation>
    </message>
    <message>
        <source>Of the whole model.</source>
        <translation>整个模型的数值。</translation>
    </message>
    <message>
        <source>Factor on the preset&apos;s learning rates that the search chose.</source>
        <translation>搜索选出的、相对于预设学习率的倍数。</translation>
    </message>
    <message>
        <source>Time that scoring took beside the training; it is not part of any other figure.</source>
        <translation>训练之外用于评分的时间；不计入任何其他数据。</translation>
    </message>
    <message>
        <source>How many runs the figures are means of.</source>
        <translation>这些数据是多少个训练任务的平均值。</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>A time; so many of all runs.</extracomment>
        <translation>%1（%3 个中的 %2 个）</translation>
    </message>
    <message>
        <source>With %1, %2 came lowest: %3 bits per byte (%4 to %5 over %6 seeds).</source>
        <extracomment>%1 is a budget, %2 an output layer, %3 to %5 scores, %6 a number of seeds.</extracomment>
        <translation>以 %1为预算，%2 最低：每字节 %3 比特（%6 个种子，%4 至 %5）。</translation>
    </message>
    <message>
        <source>With %1, %2 came lowest: %3 bits per byte.</source>
        <translation>以 %1为预算，%2 最低：每字节 %3 比特。</translation>
    </message>
    <message>
        <source>%1 ended at %2 bits per byte, behind %3 with %4.</source>
        <translation>%1 最终为每字节 %2 比特，落后于 %3 的 %4。</translation>
    </message>
    <message>
        <source>%1 ended at %2 bits per byte and did not reach the %3 of %4, which was at %2 after %5 already.</source>
        <translation>%1 最终为每字节 %2 比特，没有达到 %4 的 %3，而后者仅用 %5就已经达到 %2。</translation>
    </message>
    <message>
        <source>%1 reached %2 bits per byte; %3 reached %4 with the same.</source>
        <translation>%1 达到每字节 %2 比特；%3 在同样条件下达到 %4。</translation>
    </message>
    <message>
        <source>%1 needed %2 for the %3 bits per byte that %4 reached in %5: %6 of it. It went on to %7, which %4 did not reach.</source>
        <translation>%1 用 %2达到每字节 %3 比特，而 %4 达到它用了 %5：前者是后者的 %6。它随后继续达到 %7，而 %4 没有达到。</translation>
    </message>
    <message>
        <source>Only %1 of %2 runs of %3 reached that score.</source>
        <translation>%3 的 %2 个训练任务中，只有 %1 个达到该成绩。</translation>
    </message>
    <message>
        <source>Where there is one seed alone, it is not known how much is chance: do not conclude from small differences.</source>
        <translation>只有一个种子时，无法知道有多少是偶然：不要根据微小的差异下结论。</translation>
    </message>
    <message>
        <source>For %1 the best of the rates that were tried was %2 times the preset&apos;s, an end of the range: another one outside may be better.</source>
        <translation>对于 %1，试过的学习率中最好的是预设的 %2 倍，正处于范围的一端：范围之外可能还有更好的。</translation>
    </message>
    <message>
        <source>A run of %1 failed: %2</source>
        <translation>%1 的一个训练任务失败：%2</translation>
    </message>
    <message>
        <source>%1 has no finished run yet.</source>
        <translation>%1 还没有完成的训练任务。</translation>
    </message>
    <message>
        <source>Other programs kept up to %1 processors busy meanwhile: times and speeds are worse than on an idle computer, and not alike for all.</source>
        <translation>其间其他程序最多占用了 %1 个处理器：时间和速度比空闲的计算机上差，而且对各任务的影响并不相同。</translation>
    </message>
    <message>
        <source>The scores of %1 and %2 overlap between seeds: these runs do not tell which one is better.</source>
        <translation>%1 与 %2 的成绩在不同种子之间有重叠：这些训练任务无法说明哪一个更好。</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <extracomment>A mean, the least and the greatest value.</extracomment>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>%1 of training</source>
        <translation>%1的训练</translation>
    </message>
    <message>
        <source>%1:%2 min</source>
        <extracomment>Minutes and seconds, as in 5:00 min.</extracomment>
        <translation>%1:%2 分钟</translation>
    </message>
    <message>
        <source>%1:%2:%3 h</source>
        <extracomment>Hours, minutes and seconds, as in 1:02:00 h.</extracomment>
        <translation>%1:%2:%3 小时</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <extracomment>Megabytes: millions of bytes.</extracomment>
        <translation>%1 MB</translation>
    </message>
</context>
<context>
    <name>LossText</name>
    <message>
        <source>nats a token</source>
        <translation>每词元奈特数</translation>
    </message>
    <message>
        <source>bits per byte</source>
        <translation>每字节比特数</translation>
    </message>
    <message>
        <source>nats, as optimised</source>
        <translation>奈特，优化目标</translation>
    </message>
    <message>
        <source>slope %1 per million tokens</source>
        <extracomment>A change of the loss for each million tokens read.</extracomment>
        <translation>斜率：每百万词元 %1</translation>
    </message>
    <message>
        <source>slope %1 per minute</source>
        <translation>斜率：每分钟 %1</translation>
    </message>
    <message>
        <source>slope %1 per 1,000 steps</source>
        <translation>斜率：每 1,000 步 %1</translation>
    </message>
    <message>
        <source>%1: %2, %3 bits per byte</source>
        <extracomment>The score on one of several texts; %1 is its file.</extracomment>
        <translation>%1：%2，每字节 %3 比特</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <comment>a place on an axis</comment>
        <translation>%1 词元</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>a place on an axis</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>step %1</source>
        <comment>a place on an axis</comment>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>step %1, %2 tokens</source>
        <translation>第 %1 步，%2 词元</translation>
    </message>
    <message>
        <source>loss as optimised %1</source>
        <translation>优化目标的损失 %1</translation>
    </message>
    <message>
        <source>cross-entropy %1, %2 bits per byte</source>
        <translation>交叉熵 %1，每字节 %2 比特</translation>
    </message>
    <message>
        <source>smoothed %1 (%2 steps)</source>
        <extracomment>%1 is a number, %2 over how many steps it is averaged.</extracomment>
        <translation>平滑后 %1（%2 步）</translation>
    </message>
    <message>
        <source>validation %1, %2 bits per byte (step %3)</source>
        <translation>验证 %1，每字节 %2 比特（第 %3 步）</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>学习率 %1</translation>
    </message>
    <message>
        <source>no points here</source>
        <comment>a stretch of a curve</comment>
        <translation>此处没有数据点</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>From one place of the axis to another: step 100 to step 200.</extracomment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>mean %1 %2</source>
        <comment>a number, its unit</comment>
        <translation>平均值 %1（%2）</translation>
    </message>
    <message>
        <source>After %1 steps the loss as optimised is %2, plain cross-entropy %3 nats a token, %4 bits per byte.</source>
        <translation>经过 %1 步后，优化目标的损失为 %2，纯交叉熵为每词元 %3 奈特，即每字节 %4 比特。</translation>
    </message>
    <message>
        <source>On validation text at step %1: %2 nats a token, %3 bits per byte.</source>
        <translation>第 %1 步时在验证文本上：每词元 %2 奈特，每字节 %3 比特。</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>事件日志</translation>
    </message>
    <message>
        <source>Run library</source>
        <translation>任务库</translation>
    </message>
</context>
<context>
    <name>PartNames</name>
    <message>
        <source>Mixer</source>
        <translation>混合器</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>门</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>GLU</source>
        <translation>GLU</translation>
    </message>
    <message>
        <source>up</source>
        <translation>升维</translation>
    </message>
    <message>
        <source>down</source>
        <translation>降维</translation>
    </message>
    <message>
        <source>projection</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>路由器</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>NorMuon</source>
        <translation>NorMuon</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>clipping, NorMuon and weight average</source>
        <translation>裁剪、NorMuon 和权重平均</translation>
    </message>
    <message>
        <source>clipping, AdamW and weight average</source>
        <translation>裁剪、AdamW 和权重平均</translation>
    </message>
    <message>
        <source>clipping</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Weight average (EMA)</source>
        <translation>权重平均（EMA）</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>The mixer looks back along the text: gated causal convolutions with growing gaps, followed by a ternary projection.</source>
        <translation>混合器沿文本往回看：间隔逐渐增大的门控因果卷积，后接一个三值投影。</translation>
    </message>
    <message>
        <source>The gated linear unit works on each position by itself: two ternary matrices widen it, ReLU² of one gates the other, a third narrows it again. ReLU² sets negative values to 0 and squares the rest.</source>
        <translation>门控线性单元独立处理每个位置：两个三值矩阵将其扩宽，其中一个的 ReLU² 作为另一个的门，第三个矩阵再将其收窄。ReLU² 把负值置为 0，其余取平方。</translation>
    </message>
    <message>
        <source>Computed as in the original, but not used by the loss.</source>
        <translation>与原版一样会计算，但损失不使用它。</translation>
    </message>
    <message>
        <source>Looks up one row of numbers for each token of the text.</source>
        <translation>为文本的每个词元查找一行数值。</translation>
    </message>
    <message>
        <source>Compares each position with every entry of the vocabulary to say how probable each next token is, and computes the loss.</source>
        <translation>把每个位置与词表的每一项相比较，得出每个后续词元的概率，并计算损失。</translation>
    </message>
    <message>
        <source>Turns the gradients of a step into changes of the weights.</source>
        <translation>把一步的梯度转换为权重的改变。</translation>
    </message>
    <message>
        <source>Shortens gradients that are too long.</source>
        <translation>缩短过长的梯度。</translation>
    </message>
    <message>
        <source>Keeps a slowly moving average of all weights, which is often better than the latest weights.</source>
        <translation>保存所有权重的缓慢移动平均，它往往比最新的权重更好。</translation>
    </message>
    <message>
        <source>Draws the next pieces of text and copies their tokens.</source>
        <translation>抽取接下来的文本片段并复制其词元。</translation>
    </message>
    <message>
        <source>Ternary core</source>
        <translation>三值核心</translation>
    </message>
    <message>
        <source>Optimizers</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Weight average</source>
        <translation>权重平均</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Mixer and GLU: the layers whose large matrices hold only -1, 0 and +1.</source>
        <translation>混合器和 GLU：其大矩阵只含 -1、0 和 +1 的层。</translation>
    </message>
</context>
<context>
    <name>PhaseBands</name>
    <message>
        <source>%1 tokens</source>
        <comment>length of the sequences of a phase</comment>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <source>%1, embedding frozen</source>
        <translation>%1，嵌入冻结</translation>
    </message>
</context>
<context>
    <name>Preset</name>
    <message>
        <source>Quick start</source>
        <translation>快速开始</translation>
    </message>
    <message>
        <source>A small model on the built-in Storybook that writes its first sentences within two minutes.</source>
        <translation>一个小模型，用内置的 Storybook 训练，两分钟内就能写出第一批句子。</translation>
    </message>
    <message>
        <source>FlashLM v3</source>
        <translation>FlashLM v3</translation>
    </message>
    <message>
        <source>Every setting of the original: 13.6 million parameters, GPT-2&apos;s vocabulary, three phases, stopped at step 4,050.</source>
        <translation>与原版完全相同的设置：1360 万个参数，GPT-2 的词表，三个阶段，在第 4,050 步停止。</translation>
    </message>
</context>
<context>
    <name>RunLibrary</name>
    <message>
        <source>a minute ago</source>
        <translation>一分钟前</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n 分钟前</numerusform>
        </translation>
    </message>
    <message>
        <source>an hour ago</source>
        <translation>一小时前</translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n 小时前</numerusform>
        </translation>
    </message>
    <message>
        <source>a day ago</source>
        <translation>一天前</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>Training</source>
        <comment>standing of a kept run</comment>
        <translation>训练中</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <comment>standing of a kept run</comment>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Can go on</source>
        <comment>standing of a kept run</comment>
        <translation>可继续</translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>standing of a kept run</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Some program on this computer trains this run now.</source>
        <translation>此计算机上有程序正在训练该任务。</translation>
    </message>
    <message>
        <source>The program that trained this run ended without stopping it. It can go on from its newest checkpoint.</source>
        <translation>训练该任务的程序未停止任务就已结束。可以从最新的检查点继续。</translation>
    </message>
    <message>
        <source>This run was stopped and can go on from its newest checkpoint.</source>
        <translation>该任务已停止，可以从最新的检查点继续。</translation>
    </message>
    <message>
        <source>All steps that this run was to have are trained.</source>
        <translation>该任务计划的所有步均已训练完毕。</translation>
    </message>
    <message>
        <source>just now</source>
        <comment>a moment in the past</comment>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>Run “%1” was interrupted %2 at step %3.</source>
        <extracomment>%1 is a run&apos;s name, %2 a moment such as &quot;3 minutes ago&quot;, %3 a number.</extracomment>
        <translation>任务“%1”%2在第 %3 步中断。</translation>
    </message>
</context>
<context>
    <name>RunMarkers</name>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Phases</source>
        <comment>of the training plan</comment>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Other events</source>
        <translation>其他事件</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <extracomment>%1 is a number of steps, %2 a sentence on what happened then.</extracomment>
        <translation>第 %1 步：%2</translation>
    </message>
    <message>
        <source>validation %1 nats a token, %2 bits per byte</source>
        <extracomment>An evaluation on text that was not trained on; two measures of its loss.</extracomment>
        <translation>验证：每词元 %1 奈特，每字节 %2 比特</translation>
    </message>
</context>
<context>
    <name>RunText</name>
    <message>
        <source>%1 sequences of %2 tokens</source>
        <comment>what one step is fed with</comment>
        <translation>%1 个序列，每个 %2 词元</translation>
    </message>
    <message>
        <source>phase %1 of %2: %3</source>
        <comment>of a training plan; %3 says what is trained on</comment>
        <translation>阶段 %1/%2：%3</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>thousands, as in 20.5k</comment>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>millions, as in 1.3M</comment>
        <translation>%1M</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes, seconds</comment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>Ready</source>
        <comment>state of the program: no run yet</comment>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Preparing</source>
        <comment>state of a run</comment>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Training</source>
        <comment>state of a run</comment>
        <translation>训练中</translation>
    </message>
    <message>
        <source>Evaluating</source>
        <comment>state of a run</comment>
        <translation>评估中</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>state of a run</comment>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping</source>
        <comment>state of a run</comment>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>state of a run</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a run</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>Opened for reading</source>
        <comment>state of a run</comment>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>Quick start trains a small model on built-in stories.</source>
        <translation>“快速开始”会用内置的故事训练一个小模型。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>run, phase</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <comment>share done, time left</comment>
        <translation>%1 · 剩余 %2</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Text field</source>
        <translation>文本字段</translation>
    </message>
    <message>
        <source>The name of the field or column that holds the text, in JSON, CSV and Parquet files of one&apos;s own. Empty: it is guessed from its name and size.</source>
        <translation>使用自己的 JSON、CSV 和 Parquet 文件时，存放文本的字段或列的名称。留空：根据名称和大小猜测。</translation>
    </message>
    <message>
        <source>Name it when the wrong one was taken: the preparation says which one that was.</source>
        <translation>如果选错了字段，就在此指定：准备过程会说明用的是哪一个。</translation>
    </message>
    <message>
        <source>Remove remains of HTML</source>
        <translation>去除 HTML 残留</translation>
    </message>
    <message>
        <source>Takes tags and comments out of the text and turns entities such as &amp;amp; into what they stand for. HTML files and e-books are always read so.</source>
        <translation>去掉标签和注释，并把 &amp;amp; 之类的实体转换为它们所代表的字符。HTML 文件和电子书总是这样读取。</translation>
    </message>
    <message>
        <source>Text copied from web pages often has such remains, and a model would learn to write them. Leave it off for text about HTML and for programs.</source>
        <translation>从网页复制的文本常有这类残留，模型会学着写出它们。如果是关于 HTML 的文本或程序代码，请关闭此项。</translation>
    </message>
    <message>
        <source>Remove control characters</source>
        <translation>去除控制字符</translation>
    </message>
    <message>
        <source>Takes out characters that cannot be seen, such as NUL bytes and the codes of old terminals. Tabs and line ends stay.</source>
        <translation>去掉看不见的字符，例如 NUL 字节和旧式终端的控制码。制表符和换行符会保留。</translation>
    </message>
    <message>
        <source>They carry no meaning and cost tokens. Keep them only to train on exactly the bytes of the files.</source>
        <translation>它们没有意义，却要占用词元。只有要严格按文件的字节训练时才保留。</translation>
    </message>
    <message>
        <source>Remove repeated lines</source>
        <translation>去除重复行</translation>
    </message>
    <message>
        <source>Takes out a line that equals the one before it, and a longer line that has stood in the same document already.</source>
        <translation>去掉与上一行相同的行，以及同一文档中已经出现过的较长的行。</translation>
    </message>
    <message>
        <source>Page headers, menus and footers are such lines. Leave it off for songs, poems and programs, where lines return.</source>
        <translation>页眉、菜单和页脚就是这样的行。对于歌词、诗歌和程序代码，其中的行会重复出现，请关闭此项。</translation>
    </message>
    <message>
        <source>Remove duplicate documents</source>
        <translation>去除重复文档</translation>
    </message>
    <message>
        <source>Keeps only the first of documents that are exactly the same after the clean-up.</source>
        <translation>清理之后完全相同的文档只保留第一份。</translation>
    </message>
    <message>
        <source>A document that stands twice is learnt by heart, and one that stands in both the training and the validation part makes the score too good.</source>
        <translation>出现两次的文档会被死记硬背；同时出现在训练部分和验证部分的文档会使成绩虚高。</translation>
    </message>
    <message>
        <source>Shortest document</source>
        <translation>最短文档</translation>
    </message>
    <message>
        <source>Documents with fewer characters than this, blanks not counted, are left out as nearly empty.</source>
        <translation>字符数（不计空白）少于此值的文档几乎为空，会被略去。</translation>
    </message>
    <message>
        <source>Raise it to leave out headings, page numbers and empty answers of a scraped text.</source>
        <translation>调高此值，可略去抓取文本中的标题、页码和空回答。</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>个字符</translation>
    </message>
    <message>
        <source>Validation part</source>
        <translation>验证部分</translation>
    </message>
    <message>
        <source>The share of the documents that is kept from training and used to measure how well the model does on text it has not seen.</source>
        <translation>不用于训练的文档所占的比例，用来衡量模型在没见过的文本上的表现。</translation>
    </message>
    <message>
        <source>A larger part makes the score steadier, but leaves less text to learn from. Raise it for a small text whose score jumps about.</source>
        <translation>这一部分越大，成绩越稳定，但可学的文本越少。如果文本很小、成绩跳动，就调高此值。</translation>
    </message>
    <message>
        <source>Weights of the texts</source>
        <translation>文本权重</translation>
    </message>
    <message>
        <source>How often each text is drawn, one whole number for each in their order: 3,1 draws the first three times as often. Empty: each by its size.</source>
        <translation>每个文本被抽取的频率，按顺序每个文本一个整数：3,1 表示抽取第一个文本的次数是第二个的三倍。留空：各按其大小。</translation>
    </message>
    <message>
        <source>So that a small text is not drowned by a large one. A text of weight 0 is never trained on, but the model is still scored on it.</source>
        <translation>避免小文本被大文本淹没。权重为 0 的文本从不用于训练，但模型仍会在它上面评分。</translation>
    </message>
    <message>
        <source>Storybook stories</source>
        <translation>Storybook 故事数</translation>
    </message>
    <message>
        <source>How many stories the built-in corpus has. More stories repeat less and take longer to prepare. Text files of one&apos;s own are not affected.</source>
        <translation>内置语料有多少个故事。故事越多，重复越少，准备时间越长。不影响自己的文本文件。</translation>
    </message>
    <message>
        <source>A longer training profits from more stories, as it then sees fewer of them twice. Fewer stories are prepared in a moment, which is handy for a first try.</source>
        <translation>较长的训练适合用更多故事，因为重复看到的会更少。故事较少时片刻就能准备好，适合初次尝试。</translation>
    </message>
    <message>
        <source>stories</source>
        <translation>个故事</translation>
    </message>
    <message>
        <source>Storybook seed</source>
        <translation>Storybook 种子</translation>
    </message>
    <message>
        <source>Which stories the built-in corpus tells: the same number, the same stories. Text files of one&apos;s own are not affected.</source>
        <translation>内置语料讲哪些故事：数字相同，故事就相同。不影响自己的文本文件。</translation>
    </message>
    <message>
        <source>Another number gives other stories of the same kind. Keep it when you compare runs, so that all learn from the same text.</source>
        <translation>换一个数字，就得到同类的其他故事。比较训练任务时请保持不变，使它们都从同样的文本学习。</translation>
    </message>
    <message>
        <source>Own vocabulary</source>
        <translation>自建词表</translation>
    </message>
    <message>
        <source>GPT-2</source>
        <translation>GPT-2</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>How text becomes numbers: an own vocabulary learnt from the corpus (bpe), GPT-2&apos;s (gpt2), or plain bytes (bytes).</source>
        <translation>文本如何变成数字：从语料学得的自建词表（bpe）、GPT-2 的词表（gpt2）或纯字节（bytes）。</translation>
    </message>
    <message>
        <source>The size of the vocabulary decides how much work the output layer has. An own vocabulary is the fastest on one kind of text; GPT-2&apos;s lets you compare with FlashLM v3; bytes need no table at all.</source>
        <translation>词表大小决定输出层的工作量。对单一类型的文本，自建词表最快；用 GPT-2 的词表可以与 FlashLM v3 比较；字节则完全不需要表。</translation>
    </message>
    <message>
        <source>Vocabulary size</source>
        <translation>词表大小</translation>
    </message>
    <message>
        <source>Tokens of an own vocabulary (tokenizer.kind bpe): more tokens make shorter sequences and a slower output layer. 257 is bytes alone.</source>
        <translation>自建词表（tokenizer.kind bpe）的词元数：词元越多，序列越短，输出层越慢。257 即只有字节。</translation>
    </message>
    <message>
        <source>A smaller vocabulary makes each step faster, as the output layer shrinks in proportion, but a sentence then takes more tokens. Compare such runs by bits per byte, not by loss.</source>
        <translation>词表越小，每步越快，因为输出层按比例缩小，但一个句子需要更多词元。这样的训练任务要用每字节比特数来比较，而不是损失。</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>个词元</translation>
    </message>
    <message>
        <source>Cutoffs</source>
        <translation>分界点</translation>
    </message>
    <message>
        <source>Where the words, sorted by frequency, are parted: those before the first cutoff are chosen directly, each later part is a tail behind one logit.</source>
        <translation>把按频率排序的词分开的位置：第一个分界点之前的词直接选择，后面每一部分都是一个尾部，位于一个 logit 之后。</translation>
    </message>
    <message>
        <source>A short head is fast; one that holds most of the text seldom needs a tail. With GPT-2&apos;s vocabulary 2,000 words make up about 79 percent of a text.</source>
        <translation>头部越短越快；若头部涵盖大部分文本，就很少用到尾部。使用 GPT-2 的词表时，2,000 个词约占文本的 79%。</translation>
    </message>
    <message>
        <source>words</source>
        <translation>个词</translation>
    </message>
    <message>
        <source>Shrinking from tail to tail</source>
        <translation>尾部逐级缩小倍数</translation>
    </message>
    <message>
        <source>Each tail&apos;s words have so many times fewer numbers than those of the part before.</source>
        <translation>每个尾部中词的数值个数，是前一部分的这么多分之一。</translation>
    </message>
    <message>
        <source>Rare words are seen too seldom to fill a wide row. 4 is fast and small; 1 keeps the full width for all.</source>
        <translation>罕见词出现得太少，填不满宽行。4 又快又小；1 则全部保持完整宽度。</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>How the model&apos;s last rows become a probability for every token. This layer takes most of the training time.</source>
        <translation>模型的最后几行如何变成每个词元的概率。这一层占用大部分训练时间。</translation>
    </message>
    <message>
        <source>The output layer is where most of the time goes with a large vocabulary. Change it to see what another one costs and what it gives.</source>
        <translation>词表很大时，大部分时间都花在输出层。更换它，可以看看其他输出层的代价和效果。</translation>
    </message>
    <message>
        <source>Full softmax</source>
        <translation>完整 softmax</translation>
    </message>
    <message>
        <source>Computes every word&apos;s logit at every position. Exact, and the reference that the others are measured against.</source>
        <translation>在每个位置计算每个词的 logit。结果精确，是衡量其他方法的基准。</translation>
    </message>
    <message>
        <source>Full softmax, sparse gradients</source>
        <translation>完整 softmax，稀疏梯度</translation>
    </message>
    <message>
        <source>Computes every word&apos;s logit, but takes the gradient from the few hundred probable words and a random sample of the rest. Same likelihood, on average the same gradient, a third of the work.</source>
        <translation>计算每个词的 logit，但只从几百个可能的词和其余词的随机样本中取梯度。似然相同，梯度在平均意义上相同，运算量为三分之一。</translation>
    </message>
    <message>
        <source>Ternary softmax</source>
        <translation>三值 softmax</translation>
    </message>
    <message>
        <source>The full softmax with words whose weights are only -1, 0 and +1 times a number of their own. Trains as slowly, and generates from a sixteenth of the memory.</source>
        <translation>词的权重只取 -1、0 和 +1、再乘以各自一个系数的完整 softmax。训练速度同样慢，但生成时只需十六分之一的内存。</translation>
    </message>
    <message>
        <source>Shortlist and classes</source>
        <translation>短名单与类别</translation>
    </message>
    <message>
        <source>Chooses the most frequent words directly and all others by way of a class of similar words: a fortieth of the work with GPT-2&apos;s vocabulary, and still exact probabilities.</source>
        <translation>最常用的词直接选择，其他词通过由相似词组成的类别来选择：使用 GPT-2 的词表时运算量为四十分之一，而概率仍然精确。</translation>
    </message>
    <message>
        <source>Classes only</source>
        <translation>仅用类别</translation>
    </message>
    <message>
        <source>Chooses a class of similar words, then a word of it: the least work that two steps can have. Frequent words pay for the detour.</source>
        <translation>先选择一个由相似词组成的类别，再选择其中的一个词：两步选择所能达到的最小运算量。代价是常用词要绕路。</translation>
    </message>
    <message>
        <source>Adaptive softmax</source>
        <translation>自适应 softmax</translation>
    </message>
    <message>
        <source>Chooses frequent words directly and rare ones in tails with narrower rows of their own, not shared with the input: fewer weights and little work.</source>
        <translation>常用词直接选择，罕见词放在尾部，使用自己的、更窄的行，不与输入共享：权重更少，运算量很小。</translation>
    </message>
    <message>
        <source>Binary tree</source>
        <translation>二叉树</translation>
    </message>
    <message>
        <source>Reaches each word by yes-or-no decisions, as FlashLM&apos;s version 4 was to do: the fewest operations of all, scattered over memory, and a loss that falls more slowly.</source>
        <translation>通过一系列是非判断到达每个词，正如 FlashLM 第 4 版所设想的那样：运算次数最少，但内存访问分散，损失下降较慢。</translation>
    </message>
    <message>
        <source>Start from word frequencies</source>
        <translation>从词频开始</translation>
    </message>
    <message>
        <source>Gives each token a number that is added to its logit, is trained, and starts as the logarithm of how often the token stands in the training text.</source>
        <translation>给每个词元一个数，加到它的 logit 上；这个数会被训练，初始值为该词元在训练文本中出现频率的对数。</translation>
    </message>
    <message>
        <source>The first steps need not learn that some words are frequent: the loss starts at what word frequencies alone give, 7 nats instead of 11 or 13 with GPT-2&apos;s vocabulary. FlashLM does without.</source>
        <translation>最初的几步不必再去学习哪些词常用：损失从仅凭词频就能达到的水平开始，使用 GPT-2 的词表时为 7 奈特，而不是 11 或 13。FlashLM 不用此项。</translation>
    </message>
    <message>
        <source>Spread of the logits at the start</source>
        <translation>初始 logits 的离散程度</translation>
    </message>
    <message>
        <source>Multiplies all logits by one number that is trained and starts so that their standard deviation is this. 0 leaves them as they are.</source>
        <translation>把所有 logits 乘以同一个可训练的数，其初始值使 logits 的标准差等于此值。0 表示保持原样。</translation>
    </message>
    <message>
        <source>Taking 1 or less lets the first predictions be even whatever embedding the run starts from; an imported one would otherwise make them worse than guessing. FlashLM does without.</source>
        <translation>取 1 或更小时，无论训练任务从什么嵌入开始，最初的预测都是均匀的；否则导入的嵌入会让预测比瞎猜还差。FlashLM 不用此项。</translation>
    </message>
    <message>
        <source>How many words a class has at the most. The output layer first chooses a class, then a word of it.</source>
        <translation>一个类别最多有多少个词。输出层先选择类别，再选择其中的词。</translation>
    </message>
    <message>
        <source>Smaller classes are more of them: each position then computes more class logits and fewer word logits. Somewhere near the square root of the vocabulary the sum is smallest.</source>
        <translation>类别越小，数量越多：每个位置要计算的类别 logits 更多，词 logits 更少。在词表大小的平方根附近，总和最小。</translation>
    </message>
    <message>
        <source>What decides which words share a class: similar rows of the embedding, similar words before them in the training text, their frequency, or chance.</source>
        <translation>由什么决定哪些词属于同一类别：嵌入中的行相似、训练文本中前面的词相似、词频，或随机。</translation>
    </message>
    <message>
        <source>Good classes hold words that could stand in each other&apos;s place; the loss then falls lower in the same time. Random classes show what the grouping is worth.</source>
        <translation>好的类别包含可以互相替换的词；这样在相同时间内损失降得更低。随机类别则能显示分组本身有多大价值。</translation>
    </message>
    <message>
        <source>Words of a class</source>
        <translation>每个类别的词数</translation>
    </message>
    <message>
        <source>Classes made from</source>
        <translation>类别的依据</translation>
    </message>
    <message>
        <source>The embedding if it is learned, else the text</source>
        <translation>嵌入（若是学得的），否则用文本</translation>
    </message>
    <message>
        <source>The embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Word frequencies</source>
        <translation>词频</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Words that stand alone</source>
        <translation>单列的词</translation>
    </message>
    <message>
        <source>So many of the most frequent words are chosen directly, beside the classes of all others.</source>
        <translation>这么多个最常用的词直接选择，与其他所有词的类别并列。</translation>
    </message>
    <message>
        <source>A longer list is closer to the full softmax and slower. With GPT-2&apos;s vocabulary 1,024 words make up about 70 percent of a text.</source>
        <translation>名单越长，越接近完整 softmax，也越慢。使用 GPT-2 的词表时，1,024 个词约占文本的 70%。</translation>
    </message>
    <message>
        <source>Smallest probability kept</source>
        <translation>保留的最小概率</translation>
    </message>
    <message>
        <source>Smaller probabilities enter the gradient rounded: to this number, or to nothing. 0 keeps all of them.</source>
        <translation>更小的概率以舍入后的值计入梯度：舍入为此值，或舍入为零。0 表示全部保留。</translation>
    </message>
    <message>
        <source>Larger values make the backward pass cheaper and its gradient noisier; 1/4096 is a good middle. With 0 it is the full softmax.</source>
        <translation>值越大，反向传播越省，梯度噪声越大；1/4096 是不错的折中。取 0 时即为完整 softmax。</translation>
    </message>
    <message>
        <source>Small probabilities</source>
        <translation>小概率</translation>
    </message>
    <message>
        <source>Rounded up or down at random, so that nothing is lost on average, or left out.</source>
        <translation>随机向上或向下舍入，使平均而言没有损失；或者直接略去。</translation>
    </message>
    <message>
        <source>Leaving them out is what a fine-tuned model bears; one that begins needs them, as rare words are pushed down by nothing else. Try it to see the difference.</source>
        <translation>微调过的模型可以承受略去；刚开始训练的模型则需要它们，因为没有别的东西会压低罕见词。不妨试试，看看差别。</translation>
    </message>
    <message>
        <source>Rounded at random (stochastic)</source>
        <translation>随机舍入（stochastic）</translation>
    </message>
    <message>
        <source>Left out (drop)</source>
        <translation>略去（drop）</translation>
    </message>
    <message>
        <source>Shape of the tree</source>
        <translation>树的形状</translation>
    </message>
    <message>
        <source>How the words hang on the tree of yes-or-no decisions: frequent words near the root (Huffman), or all about equally deep, similar ones under one branch.</source>
        <translation>词如何挂在是非判断的树上：常用词靠近根（Huffman），或所有词深度大致相同、相似的词在同一枝下。</translation>
    </message>
    <message>
        <source>Huffman&apos;s tree takes the fewest decisions a word, 10 instead of 16 with GPT-2&apos;s vocabulary; one of similar words asks questions that can be answered.</source>
        <translation>Huffman 树每个词所需的判断最少，使用 GPT-2 的词表时为 10 次而不是 16 次；按相似性组织的树提出的问题则更容易回答。</translation>
    </message>
    <message>
        <source>Huffman: by frequency</source>
        <translation>Huffman：按频率</translation>
    </message>
    <message>
        <source>Balanced: by similarity</source>
        <translation>平衡：按相似性</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Numbers that stand for one token inside the model. Wider models learn more and train more slowly.</source>
        <translation>模型内部用多少个数表示一个词元。模型越宽，学到的越多，训练越慢。</translation>
    </message>
    <message>
        <source>The most direct way to a larger or smaller model: most layers grow with the square of it. Halve it when steps are too slow, double it when more training no longer lowers the loss.</source>
        <translation>改变模型大小最直接的办法：大多数层的大小与它的平方成正比。步太慢时减半；继续训练也不能再降低损失时加倍。</translation>
    </message>
    <message>
        <source>GLU inner width</source>
        <translation>GLU 内部宽度</translation>
    </message>
    <message>
        <source>Width between the GLU&apos;s projections; FlashLM takes 2.67 times the width.</source>
        <translation>GLU 各投影之间的宽度；FlashLM 取宽度的 2.67 倍。</translation>
    </message>
    <message>
        <source>The GLU holds most of the block&apos;s weights. Change it to trade memory and time against capacity without touching the embedding.</source>
        <translation>块的大部分权重都在 GLU 中。改变它可以在内存、时间与容量之间取舍，而不影响嵌入。</translation>
    </message>
    <message>
        <source>Recursions</source>
        <translation>递归次数</translation>
    </message>
    <message>
        <source>How often the one block is applied. More passes think longer with the same weights, and cost time in proportion.</source>
        <translation>同一个块应用多少次。次数越多，用同样的权重思考得越久，耗时也按比例增加。</translation>
    </message>
    <message>
        <source>Try 2 or 3 to see whether thinking twice with the same weights helps your text. Memory for the weights stays as it is, time for the core grows in proportion.</source>
        <translation>试试 2 或 3，看看用同样的权重思考两遍对文本是否有帮助。权重所占的内存不变，核心的耗时按比例增加。</translation>
    </message>
    <message>
        <source>Convolution groups</source>
        <translation>卷积分组数</translation>
    </message>
    <message>
        <source>The channels are cut into this many groups that do not mix in the convolutions. Must divide the width.</source>
        <translation>把通道分成这么多组，各组在卷积中互不混合。必须能整除宽度。</translation>
    </message>
    <message>
        <source>Fewer groups let more channels mix and make the convolutions larger and slower; more groups make them cheaper. It must divide the width.</source>
        <translation>分组越少，互相混合的通道越多，卷积越大、越慢；分组越多，卷积越省。必须能整除宽度。</translation>
    </message>
    <message>
        <source>Convolution taps</source>
        <translation>卷积抽头数</translation>
    </message>
    <message>
        <source>How many time steps each convolution looks at.</source>
        <translation>每个卷积看多少个时间步。</translation>
    </message>
    <message>
        <source>More taps look at more neighbouring tokens at once and cost time in proportion. The reach into the past is set more cheaply by the dilations.</source>
        <translation>抽头越多，一次看到的相邻词元越多，耗时按比例增加。要看得更远，用膨胀率更省。</translation>
    </message>
    <message>
        <source>Dilations</source>
        <translation>膨胀率</translation>
    </message>
    <message>
        <source>Distance between the taps of each convolution in turn; large ones reach far back in the text.</source>
        <translation>依次为各个卷积的抽头间距；较大的值能回看到文本中很远的地方。</translation>
    </message>
    <message>
        <source>Add a larger number when the model forgets what stood a few sentences earlier; each number is one more convolution, with its own weights and time.</source>
        <translation>如果模型忘了几句之前的内容，就添加一个更大的数；每个数都是一个新增的卷积，有自己的权重和耗时。</translation>
    </message>
    <message>
        <source>RMSNorm epsilon</source>
        <translation>RMSNorm epsilon</translation>
    </message>
    <message>
        <source>Added to the mean square, so that a row of zeros can be normalised.</source>
        <translation>加到均方值上的数，使全为零的行也能归一化。</translation>
    </message>
    <message>
        <source>Rarely. A larger value calms rows that are nearly zero; FlashLM&apos;s own value is kept here to be comparable.</source>
        <translation>很少需要。较大的值能使接近零的行更平稳；这里保留 FlashLM 自己的值，以便比较。</translation>
    </message>
    <message>
        <source>Embedding starts from</source>
        <translation>嵌入的初始值</translation>
    </message>
    <message>
        <source>Random numbers; GPT-2&apos;s embedding, projected to the width of this model; or what stands near what in the text.</source>
        <translation>随机数；GPT-2 的嵌入，投影到本模型的宽度；或者文本中哪些词元彼此相邻。</translation>
    </message>
    <message>
        <source>A start that knows which words are alike saves the first thousand steps. GPT-2&apos;s needs its tokenizer. Phases marked &apos;frozen&apos; then keep the embedding as it is, as FlashLM v3 did.</source>
        <translation>一开始就知道哪些词相似，可以省去最初的一千步。GPT-2 的嵌入需要它的分词器。这样，标有“frozen”的阶段会让嵌入保持不变，与 FlashLM v3 一样。</translation>
    </message>
    <message>
        <source>Random numbers</source>
        <translation>随机数</translation>
    </message>
    <message>
        <source>GPT-2&apos;s embedding</source>
        <translation>GPT-2 的嵌入</translation>
    </message>
    <message>
        <source>The text itself</source>
        <translation>文本本身</translation>
    </message>
    <message>
        <source>File of GPT-2&apos;s embedding</source>
        <translation>GPT-2 嵌入的文件</translation>
    </message>
    <message>
        <source>A model.safetensors of GPT-2. Empty takes the embedding that was fetched.</source>
        <translation>GPT-2 的 model.safetensors 文件。留空则使用已获取的嵌入。</translation>
    </message>
    <message>
        <source>Only for an embedding that starts from GPT-2&apos;s: name the file when you have it already.</source>
        <translation>仅用于以 GPT-2 为初始值的嵌入：如果已有该文件，就在此指定。</translation>
    </message>
    <message>
        <source>Embedding start deviation</source>
        <translation>嵌入初始标准差</translation>
    </message>
    <message>
        <source>Standard deviation of the embedding&apos;s random start values.</source>
        <translation>嵌入的随机初始值的标准差。</translation>
    </message>
    <message>
        <source>A smaller start makes the first predictions more even; too large a start makes the first steps unstable. It matters only for an embedding that starts random.</source>
        <translation>初始值越小，最初的预测越均匀；太大则最初的几步不稳定。只对随机初始化的嵌入有意义。</translation>
    </message>
    <message>
        <source>Token mixer</source>
        <translation>词元混合器</translation>
    </message>
    <message>
        <source>The layer that carries information from earlier tokens to later ones.</source>
        <translation>把信息从前面的词元传给后面的词元的层。</translation>
    </message>
    <message>
        <source>To compare ways of looking back in the text, as soon as there is more than one.</source>
        <translation>用于比较不同的文本回看方式，前提是有不止一种可选。</translation>
    </message>
    <message>
        <source>Gated convolutions</source>
        <translation>门控卷积</translation>
    </message>
    <message>
        <source>Channel mixer</source>
        <translation>通道混合器</translation>
    </message>
    <message>
        <source>The layer that works on each token by itself.</source>
        <translation>独立处理每个词元的层。</translation>
    </message>
    <message>
        <source>To compare ways of working on a single token, as soon as there is more than one.</source>
        <translation>用于比较单个词元的不同处理方式，前提是有不止一种可选。</translation>
    </message>
    <message>
        <source>Ternary GLU</source>
        <translation>三值 GLU</translation>
    </message>
    <message>
        <source>%1 does not divide &apos;model.width&apos; (%2). Choose a divisor of the width.</source>
        <translation>%1 不能整除 &apos;model.width&apos;（%2）。请选择宽度的一个约数。</translation>
    </message>
    <message>
        <source>At least one number is needed.</source>
        <translation>至少需要一个数。</translation>
    </message>
    <message>
        <source>Vocabulary (%1) times &apos;model.width&apos; (%2) is more than the 2,147,483,647 weights that the embedding can have. Choose a smaller width or vocabulary.</source>
        <translation>词表（%1）乘以 &apos;model.width&apos;（%2）超过了嵌入所能容纳的 2,147,483,647 个权重。请选择更小的宽度或词表。</translation>
    </message>
    <message>
        <source>Learning rate over time</source>
        <translation>学习率随时间的变化</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>The learning rates rise from nothing over this many steps, so that the first gradients do no harm.</source>
        <translation>学习率在这么多步内从零升高，使最初的梯度不致造成损害。</translation>
    </message>
    <message>
        <source>A longer warm-up calms a start at which the loss jumps; a short run wants a short one.</source>
        <translation>如果一开始损失乱跳，较长的预热可使其平稳；较短的训练任务需要较短的预热。</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Decay from step</source>
        <translation>衰减起始步</translation>
    </message>
    <message>
        <source>From this step the learning rates fall in a straight line.</source>
        <translation>从这一步起，学习率沿直线下降。</translation>
    </message>
    <message>
        <source>A slow decay at the end of a run usually lowers the loss visibly. Let it begin at two fifths to nine tenths of the steps.</source>
        <translation>在训练任务末尾缓慢衰减，通常能明显降低损失。让它从总步数的五分之二到十分之九处开始。</translation>
    </message>
    <message>
        <source>Decay to step</source>
        <translation>衰减结束步</translation>
    </message>
    <message>
        <source>At this step the learning rates reach zero.</source>
        <translation>到这一步，学习率降为零。</translation>
    </message>
    <message>
        <source>Set it to the last step of the run: later, and the run ends before the rates are low; earlier, and its last steps change nothing.</source>
        <translation>设为训练任务的最后一步：设得更晚，任务在学习率降低之前就结束了；设得更早，最后几步什么也不会改变。</translation>
    </message>
    <message>
        <source>Optimizers</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>NorMuon learning rate</source>
        <translation>NorMuon 学习率</translation>
    </message>
    <message>
        <source>Step size for the ternary matrices.</source>
        <translation>三值矩阵的步长。</translation>
    </message>
    <message>
        <source>The first thing to try when the loss falls too slowly (double it) or jumps and blows up (halve it).</source>
        <translation>损失下降太慢（加倍）或乱跳、发散（减半）时，首先应尝试调整的就是它。</translation>
    </message>
    <message>
        <source>NorMuon momentum</source>
        <translation>NorMuon 动量</translation>
    </message>
    <message>
        <source>How much of the past gradients is kept.</source>
        <translation>保留多少过去的梯度。</translation>
    </message>
    <message>
        <source>More smooths the direction over more steps and reacts more slowly. Lower it for very short runs.</source>
        <translation>值越大，方向在更多步上平滑，反应也越慢。很短的训练任务应调低。</translation>
    </message>
    <message>
        <source>NorMuon row memory</source>
        <translation>NorMuon 行记忆</translation>
    </message>
    <message>
        <source>How slowly the size of each neuron&apos;s updates is averaged.</source>
        <translation>对每个神经元的更新大小取平均的缓慢程度。</translation>
    </message>
    <message>
        <source>Lower values follow changes of the gradient sooner; higher ones are steadier in long runs.</source>
        <translation>较低的值能更快跟上梯度的变化；较高的值在长时间的训练任务中更平稳。</translation>
    </message>
    <message>
        <source>Newton-Schulz steps</source>
        <translation>Newton-Schulz 步数</translation>
    </message>
    <message>
        <source>Iterations that make the update nearly orthogonal.</source>
        <translation>使更新接近正交的迭代次数。</translation>
    </message>
    <message>
        <source>More iterations come closer to an orthogonal update and cost time; 5 are usual.</source>
        <translation>迭代越多，更新越接近正交，耗时也越多；通常为 5 次。</translation>
    </message>
    <message>
        <source>AdamW learning rate</source>
        <translation>AdamW 学习率</translation>
    </message>
    <message>
        <source>Step size for the embedding, convolutions and norms.</source>
        <translation>嵌入、卷积和归一化的步长。</translation>
    </message>
    <message>
        <source>Raise it for small models and short runs, in which the embedding has to learn fast; lower it when the loss jumps.</source>
        <translation>小模型和短的训练任务要让嵌入学得快，可调高；损失乱跳时调低。</translation>
    </message>
    <message>
        <source>AdamW beta1</source>
        <translation>AdamW beta1</translation>
    </message>
    <message>
        <source>Memory of the gradient&apos;s mean.</source>
        <translation>对梯度均值的记忆。</translation>
    </message>
    <message>
        <source>Rarely. Lower values forget old gradients sooner, which can calm a loss that swings.</source>
        <translation>很少需要。较低的值能更快忘掉旧梯度，可使摆动的损失平稳下来。</translation>
    </message>
    <message>
        <source>AdamW beta2</source>
        <translation>AdamW beta2</translation>
    </message>
    <message>
        <source>Memory of the gradient&apos;s square.</source>
        <translation>对梯度平方的记忆。</translation>
    </message>
    <message>
        <source>Lower it when rare words make the loss jump; raise it for long, quiet runs.</source>
        <translation>罕见词使损失乱跳时调低；长而平稳的训练任务可调高。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Pulls embedding and convolution weights towards zero.</source>
        <translation>把嵌入和卷积的权重拉向零。</translation>
    </message>
    <message>
        <source>It keeps weights small, which helps when the same text is read many times. 0 turns it off.</source>
        <translation>它使权重保持较小，在同一文本要读很多遍时有帮助。0 表示关闭。</translation>
    </message>
    <message>
        <source>Gradient clip</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>A gradient longer than this is shortened to it.</source>
        <translation>比此值长的梯度会缩短到此值。</translation>
    </message>
    <message>
        <source>Lower it when single steps throw the loss back; a very large value turns clipping off.</source>
        <translation>如果个别步使损失倒退，就调低；很大的值等于关闭裁剪。</translation>
    </message>
    <message>
        <source>Weight average</source>
        <translation>权重平均</translation>
    </message>
    <message>
        <source>Decay of the moving average (EMA) of all weights.</source>
        <translation>所有权重的移动平均（EMA）的衰减系数。</translation>
    </message>
    <message>
        <source>Closer to 1 averages over more steps: steadier, but behind the training. In a run of a few hundred steps take 0.99 or less.</source>
        <translation>越接近 1，平均的步数越多：更平稳，但落后于训练。只有几百步的训练任务请取 0.99 或更小。</translation>
    </message>
    <message>
        <source>This run would need about %1 MB of memory, but this computer has %2 MB: choose shorter or fewer sequences in &apos;training.phases&apos;, or a smaller &apos;model.width&apos;, &apos;model.inner&apos; or vocabulary.</source>
        <translation>这个训练任务约需 %1 MB 内存，而这台计算机只有 %2 MB：请在 &apos;training.phases&apos; 中选择更短或更少的序列，或选择更小的 &apos;model.width&apos;、&apos;model.inner&apos; 或词表。</translation>
    </message>
    <message>
        <source>When training goes wrong</source>
        <translation>训练出问题时</translation>
    </message>
    <message>
        <source>Loss spike</source>
        <translation>损失尖峰</translation>
    </message>
    <message>
        <source>A step whose loss lies this many standard deviations above the last ones is left out. 0 takes every step with a finite loss.</source>
        <translation>如果某一步的损失比最近各步高出这么多个标准差，就略去该步。0 表示只要损失有限，每一步都采用。</translation>
    </message>
    <message>
        <source>Lower it when single bad steps throw the loss back; raise it, or set it to 0, when good steps are left out.</source>
        <translation>如果个别坏步使损失倒退，就调低；如果正常的步也被略去，就调高或设为 0。</translation>
    </message>
    <message>
        <source>standard deviations</source>
        <translation>个标准差</translation>
    </message>
    <message>
        <source>Steps compared with</source>
        <translation>比较的步数</translation>
    </message>
    <message>
        <source>A loss is compared with the mean of this many steps before it.</source>
        <translation>损失与它之前这么多步的平均值相比较。</translation>
    </message>
    <message>
        <source>Fewer follow a fast-falling loss more closely; more give a steadier measure of what is usual.</source>
        <translation>步数越少，越能跟上快速下降的损失；步数越多，对“正常”的衡量越稳定。</translation>
    </message>
    <message>
        <source>Steps left out</source>
        <translation>略去的步数</translation>
    </message>
    <message>
        <source>After more bad steps than this in close succession the run is set back to its last good checkpoint.</source>
        <translation>如果短时间内连续出现的坏步超过此数，训练任务就回退到最后一个完好的检查点。</translation>
    </message>
    <message>
        <source>Raise it for text with rare, very strange passages; 0 sets the run back at the first bad step.</source>
        <translation>如果文本中有少数非常奇怪的段落，就调高；0 表示一出现坏步就回退。</translation>
    </message>
    <message>
        <source>Setbacks</source>
        <translation>回退次数</translation>
    </message>
    <message>
        <source>How often a run is set back to its last good checkpoint before it is stopped with an explanation.</source>
        <translation>训练任务最多回退到最后一个完好的检查点多少次，超过后停止并说明原因。</translation>
    </message>
    <message>
        <source>More gives a run that is left alone over night more chances to heal; 0 stops it at once.</source>
        <translation>次数越多，无人看管、整夜运行的训练任务就越有机会恢复；0 表示立即停止。</translation>
    </message>
    <message>
        <source>Learning rate after a setback</source>
        <translation>回退后的学习率</translation>
    </message>
    <message>
        <source>Both learning rates are multiplied by this each time a run is set back.</source>
        <translation>训练任务每次回退时，两个学习率都乘以此值。</translation>
    </message>
    <message>
        <source>Runs mostly diverge because of too high a rate. 1 keeps the rate; then the same steps may go wrong in the same way.</source>
        <translation>训练任务发散大多是因为学习率太高。1 表示学习率不变；那样同样的步可能会以同样的方式再次出错。</translation>
    </message>
    <message>
        <source>Length of the run</source>
        <translation>训练任务的长度</translation>
    </message>
    <message>
        <source>Stop early after</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>Training ends when this many evaluations in a row have not improved the validation score. 0 turns it off.</source>
        <translation>如果连续这么多次评估都没有改善验证成绩，训练就结束。0 表示关闭。</translation>
    </message>
    <message>
        <source>With little text the validation loss rises again while the training loss still falls: the model learns the text by heart. Try 5.</source>
        <translation>文本很少时，训练损失仍在下降，而验证损失又会上升：模型在死记硬背文本。可以试试 5。</translation>
    </message>
    <message>
        <source>evaluations</source>
        <translation>次评估</translation>
    </message>
    <message>
        <source>Least improvement</source>
        <translation>最小改善</translation>
    </message>
    <message>
        <source>A smaller gain than this in nats a token counts as none.</source>
        <translation>每词元奈特数的改善小于此值时，视为没有改善。</translation>
    </message>
    <message>
        <source>Raise it to end runs whose score still creeps down but no longer in a way that matters to you.</source>
        <translation>调高此值，可以结束那些成绩仍在缓慢下降、但已无实际意义的训练任务。</translation>
    </message>
    <message>
        <source>nats</source>
        <translation>奈特</translation>
    </message>
    <message>
        <source>Step %1 lies before &apos;schedule.decay_start&apos; (%2). Choose a later step.</source>
        <translation>第 %1 步早于 &apos;schedule.decay_start&apos;（%2）。请选择更晚的步。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>LENGTH:SEQUENCES[:STEPS[:frozen]], one after the other; short sequences first train faster.</source>
        <translation>LENGTH:SEQUENCES[:STEPS[:frozen]]（长度:序列数[:步数[:frozen]]），依次进行；先用短序列，训练更快。</translation>
    </message>
    <message>
        <source>Short sequences first give many cheap steps while the model still learns letters and words; long ones later teach it to hold a thought. More sequences a step make the gradient steadier and the step slower.</source>
        <translation>先用短序列，在模型还在学习字母和单词时，可以得到许多省时的步；之后的长序列教它保持思路。每步的序列越多，梯度越平稳，步也越慢。</translation>
    </message>
    <message>
        <source>Sequences start</source>
        <translation>序列起点</translation>
    </message>
    <message>
        <source>Anywhere in the text, as FlashLM does, or at the beginning of a document, so that short documents are read whole and by themselves.</source>
        <translation>文本中的任意位置，与 FlashLM 一样；或者文档的开头，使短文档能完整、单独地读取。</translation>
    </message>
    <message>
        <source>Choose the beginning of documents for short texts such as stories, so that the model learns how they begin. Choose anywhere for books and other long texts.</source>
        <translation>对于故事之类的短文本，选择文档开头，让模型学会如何起头。对于书籍和其他长文本，选择任意位置。</translation>
    </message>
    <message>
        <source>Anywhere in the text</source>
        <translation>文本中的任意位置</translation>
    </message>
    <message>
        <source>At the beginning of a document</source>
        <translation>文档的开头</translation>
    </message>
    <message>
        <source>Freeze a random embedding</source>
        <translation>冻结随机嵌入</translation>
    </message>
    <message>
        <source>Phases marked &apos;frozen&apos; are for an imported embedding. One that starts random is trained in them too, unless this is on.</source>
        <translation>标有“frozen”的阶段是为导入的嵌入准备的。除非打开此项，随机初始化的嵌入在这些阶段中也会训练。</translation>
    </message>
    <message>
        <source>To repeat FlashLM&apos;s first phase exactly without its imported embedding. Otherwise leave it off: a random embedding that is not trained only costs time.</source>
        <translation>用于在没有导入嵌入的情况下准确重现 FlashLM 的第一阶段。否则请关闭：不训练的随机嵌入只会浪费时间。</translation>
    </message>
    <message>
        <source>Positions with loss</source>
        <translation>计入损失的位置</translation>
    </message>
    <message>
        <source>Share of the positions that the output layer sees in a step, drawn at random. A quarter makes it four times cheaper.</source>
        <translation>每步中输出层看到的位置所占的比例，随机抽取。取四分之一，它的开销就降为四分之一。</translation>
    </message>
    <message>
        <source>Lower it when the output layer takes most of the time, as with GPT-2&apos;s vocabulary: steps become faster, each with a noisier gradient. With a small vocabulary 1 is best.</source>
        <translation>如果输出层占用大部分时间（如使用 GPT-2 的词表时），就调低：步更快，但每步的梯度噪声更大。词表较小时，1 最好。</translation>
    </message>
    <message>
        <source>Draw of the positions</source>
        <translation>位置的抽取方式</translation>
    </message>
    <message>
        <source>When not all positions enter the loss: any, as FlashLM does, or one of each stretch of neighbours, so that no stretch of the text is left out.</source>
        <translation>并非所有位置都计入损失时：任意抽取，与 FlashLM 一样；或者每一小段相邻位置抽取一个，使文本的任何一段都不会漏掉。</translation>
    </message>
    <message>
        <source>One of each stretch gives a slightly steadier gradient for the same time. Keep any to repeat FlashLM&apos;s runs.</source>
        <translation>每段抽取一个，在相同时间内梯度略为平稳。要重现 FlashLM 的训练任务，请保留任意抽取。</translation>
    </message>
    <message>
        <source>Any (uniform)</source>
        <translation>任意（uniform）</translation>
    </message>
    <message>
        <source>One of each stretch (stratified)</source>
        <translation>每段一个（stratified）</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>Share of the target spread evenly over all words.</source>
        <translation>目标中平均分给所有词的比例。</translation>
    </message>
    <message>
        <source>A little keeps the model from being too sure of itself, and raises the loss that is shown. Set it to 0 when you want the loss to be the plain cross-entropy.</source>
        <translation>少量平滑可防止模型过于自信，同时会使显示的损失升高。如果希望损失就是单纯的交叉熵，请设为 0。</translation>
    </message>
    <message>
        <source>z-loss</source>
        <translation>z-loss</translation>
    </message>
    <message>
        <source>Weight of the penalty that keeps logits near zero.</source>
        <translation>使 logits 保持在零附近的惩罚项的权重。</translation>
    </message>
    <message>
        <source>Raise it when logits grow without bound or the loss blows up late in a run; 0 turns it off.</source>
        <translation>如果 logits 无限增大，或者损失在训练任务后期发散，就调高；0 表示关闭。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Names the random numbers: the same seed trains the same run.</source>
        <translation>决定随机数：种子相同，训练任务就相同。</translation>
    </message>
    <message>
        <source>Train the same settings with two or three seeds to see how much of a difference is chance. The same seed gives the same run, to the last bit.</source>
        <translation>用两三个种子训练同样的设置，看看差异中有多少是偶然。种子相同，训练任务就完全相同，一个比特也不差。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Number format inside the large products: fp32 is exact to 7 digits, bf16 rounds their factors to 3 and is faster on processors made for it. auto takes the faster one. Weights and sums are always 32-bit floats.</source>
        <translation>大型乘积内部的数字格式：fp32 精确到 7 位数字；bf16 把乘数舍入到 3 位，在支持它的处理器上更快。auto 取较快的一种。权重与求和始终用 32 位浮点数。</translation>
    </message>
    <message>
        <source>Choose fp32 to compare with other programs to the last digits, or to go on with a run on a processor of another kind. A run goes on bit for bit only in the precision that it began with.</source>
        <translation>要与其他程序比较到最后几位数字，或要在另一种处理器上继续训练任务，请选择 fp32。训练任务只有在最初使用的精度下才能逐比特地继续。</translation>
    </message>
    <message>
        <source>The faster one (auto)</source>
        <translation>较快的一种（auto）</translation>
    </message>
    <message>
        <source>32-bit floats (fp32)</source>
        <translation>32 位浮点数（fp32）</translation>
    </message>
    <message>
        <source>Rounded factors (bf16)</source>
        <translation>舍入乘数（bf16）</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>运算</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Training ends after this many steps.</source>
        <translation>达到这么多步后，训练结束。</translation>
    </message>
    <message>
        <source>More steps give a better model for more time. Move the decay of the learning rate along with it, so that the rates are low at the end.</source>
        <translation>步数越多，模型越好，耗时越长。请相应移动学习率的衰减，使最后的学习率足够低。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Training ends after this time; 0 means no limit. Pauses do not count.</source>
        <translation>达到这段时间后，训练结束；0 表示没有限制。暂停不计在内。</translation>
    </message>
    <message>
        <source>When the time is what counts, as in a lesson or to compare two runs fairly. The limit that is reached first ends the run.</source>
        <translation>适用于时间才是关键的情况，例如在课堂上，或要公平比较两个训练任务时。先达到的限制会结束训练任务。</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>评估间隔</translation>
    </message>
    <message>
        <source>How often the model is scored on text it does not train on.</source>
        <translation>隔多久在不用于训练的文本上给模型评分一次。</translation>
    </message>
    <message>
        <source>More often gives a finer validation curve and takes time from training. Less often when a run lasts for hours.</source>
        <translation>间隔越短，验证曲线越细，但会占用训练时间。训练任务要运行几小时的话，间隔可以长一些。</translation>
    </message>
    <message>
        <source>Evaluate at the latest after</source>
        <translation>最长评估间隔</translation>
    </message>
    <message>
        <source>The model is also scored when it has trained for this long since the last time; 0 means that only steps count.</source>
        <translation>距上次评分已训练这么久时，也会给模型评分；0 表示只按步数。</translation>
    </message>
    <message>
        <source>Gives runs whose steps take different times equally many scores over time, as a comparison by the clock needs them. Scoring changes nothing of what is trained.</source>
        <translation>使每步耗时不同的训练任务在时间上得到同样多的评分，按时钟比较时需要这样。评分不会改变训练的任何内容。</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Evaluation windows</source>
        <translation>评估窗口数</translation>
    </message>
    <message>
        <source>How many stretches of the validation text are scored, at the most.</source>
        <translation>最多对验证文本的多少个片段评分。</translation>
    </message>
    <message>
        <source>More stretches give a steadier score and take longer. Keep it when you compare runs.</source>
        <translation>片段越多，成绩越稳定，耗时也越长。比较训练任务时请保持不变。</translation>
    </message>
    <message>
        <source>Evaluation length</source>
        <translation>评估长度</translation>
    </message>
    <message>
        <source>Length of each stretch; each starts from an empty context.</source>
        <translation>每个片段的长度；每个片段都从空的上下文开始。</translation>
    </message>
    <message>
        <source>Longer stretches give the model more context, so that the score usually becomes better. Keep it when you compare runs.</source>
        <translation>片段越长，模型得到的上下文越多，成绩通常会更好。比较训练任务时请保持不变。</translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>How often everything that a resume needs is saved.</source>
        <translation>隔多久保存一次继续训练所需的一切。</translation>
    </message>
    <message>
        <source>Less often when saving a large model takes noticeable time; more often when you want to go back to any stage of the training.</source>
        <translation>如果保存大模型耗时明显，间隔可以长一些；如果希望能回到训练的任何阶段，间隔可以短一些。</translation>
    </message>
    <message>
        <source>Checkpoint at the latest after</source>
        <translation>最长检查点间隔</translation>
    </message>
    <message>
        <source>A save also begins when the last one began this long ago, so that at most about a minute of training can be lost.</source>
        <translation>距上次保存开始已有这么久时，也会开始保存，因此最多丢失约一分钟的训练。</translation>
    </message>
    <message>
        <source>It bounds what a power cut can cost. Raise it for a large model on a slow drive.</source>
        <translation>它限定了断电可能造成的损失。模型大、磁盘慢时可调高。</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>保留的检查点数</translation>
    </message>
    <message>
        <source>Older ones are removed once a newer one is safe.</source>
        <translation>新的检查点安全写入后，较旧的会被删除。</translation>
    </message>
    <message>
        <source>Keep more to compare the model&apos;s answers at several stages; each takes the space that is shown as checkpoint size.</source>
        <translation>多保留一些，可以比较模型在不同阶段的回答；每个检查点占用的空间即所显示的检查点大小。</translation>
    </message>
    <message>
        <source>Keep the best checkpoint</source>
        <translation>保留最佳检查点</translation>
    </message>
    <message>
        <source>The checkpoint with the best validation score stays too, and a new best score is saved.</source>
        <translation>验证成绩最好的检查点也会保留，并且每次刷新最好成绩都会保存。</translation>
    </message>
    <message>
        <source>So that the best weights are there even if the run gets worse later. Turn it off to save the space of one.</source>
        <translation>这样即使训练任务后来变差，最好的权重仍然在。关闭此项可节省一个检查点的空间。</translation>
    </message>
</context>
<context>
    <name>SettingsText</name>
    <message>
        <source>Type a whole number.</source>
        <translation>请输入整数。</translation>
    </message>
    <message>
        <source>Type a number, for instance 0.02 or 3e-4.</source>
        <translation>请输入数字，例如 0.02 或 3e-4。</translation>
    </message>
    <message>
        <source>Type whole numbers with commas between them.</source>
        <translation>请输入整数，以逗号分隔。</translation>
    </message>
    <message>
        <source>on</source>
        <comment>a setting</comment>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <comment>a setting</comment>
        <translation>关</translation>
    </message>
    <message>
        <source>Allowed: %1.</source>
        <extracomment>%1 is a range, as &quot;8 to 8,192&quot; or &quot;at least 1&quot;.</extracomment>
        <translation>允许的范围：%1。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range of numbers</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>a range of numbers</comment>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <comment>a range of numbers</comment>
        <translation>至多 %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A setting named inside a sentence; %1 is its title.</extracomment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Steps %1 to %2: %3 sequences of %4 tokens, %5 tokens a step</source>
        <comment>one phase of the training</comment>
        <translation>第 %1 至 %2 步：%3 个序列，每个 %4 词元，每步共 %5 词元</translation>
    </message>
    <message>
        <source>, an imported embedding frozen</source>
        <translation>，导入的嵌入冻结</translation>
    </message>
</context>
<context>
    <name>TableChart</name>
    <message numerus="yes">
        <source>and %n more rows, which a CSV file has</source>
        <translation>
            <numerusform>另有 %n 行，可在 CSV 文件中查看</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty</source>
        <comment>a table</comment>
        <translation>空</translation>
    </message>
    <message numerus="yes">
        <source>%n rows, the last: %1</source>
        <extracomment>%1 is the last row&apos;s cells.</extracomment>
        <translation>
            <numerusform>%n 行，最后一行：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokenText</name>
    <message>
        <source>end of text</source>
        <extracomment>A token that ends a text.</extracomment>
        <translation>文本结束</translation>
    </message>
    <message>
        <source>bytes %1</source>
        <extracomment>A token that is no whole character; %1 are its bytes as numbers.</extracomment>
        <translation>字节 %1</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>The loss falls while the model learns. The light curve is what each step measured, the dark one its average; dots are scores on text the model has never seen. Choose bits per byte to compare models.</source>
        <translation>模型学习时，损失下降。浅色曲线是每一步的测量值，深色曲线是其平均值；圆点是在模型从未见过的文本上的成绩。要比较不同的模型，请选择每字节比特数。</translation>
    </message>
    <message>
        <source>Where each millisecond of a step goes. Red is the output layer, green the ternary core, in every chart of this program.</source>
        <translation>一步中的每一毫秒花在哪里。在本程序的所有图表中，红色是输出层，绿色是三值核心。</translation>
    </message>
    <message>
        <source>Each weight of the core is -1, 0 or +1. Watch how many change sides, and how that calms down as the model settles.</source>
        <translation>核心的每个权重都是 -1、0 或 +1。观察有多少权重在变换取值，以及随着模型稳定下来，这种变换如何平息。</translation>
    </message>
    <message>
        <source>Type how a text begins, and the model writes on. It may do so while it is still learning: ask again later and compare.</source>
        <translation>输入一段文本的开头，模型就会接着写。学习的同时也可以写：过一会儿再问一次，比较一下。</translation>
    </message>
    <message>
        <source>Everything that happens is written down here: starts, phases, checkpoints, warnings. Choose kinds or search for a word.</source>
        <translation>发生的一切都记录在这里：开始、阶段、检查点、警告。可以选择类型或搜索词语。</translation>
    </message>
    <message>
        <source>Every run is kept here. Tick some to lay their curves over each other and to see in which settings they differ; open one to read it or to go on with it.</source>
        <translation>所有训练任务都保存在这里。勾选几个，就能把它们的曲线叠在一起，并看出它们的设置有何不同；打开一个，就能查看或继续训练。</translation>
    </message>
</context>
<context>
    <name>WelcomeRunRow</name>
    <message>
        <source>yesterday %1</source>
        <extracomment>When a run began; %1 is a time of day.</extracomment>
        <translation>昨天 %1</translation>
    </message>
</context>
<context>
    <name>ZoneRows</name>
    <message>
        <source>Unaccounted</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>Time of a step that no layer claims: bookkeeping between the layers, and whatever else ran on this computer meanwhile.</source>
        <translation>一步中不属于任何层的时间：层与层之间的管理开销，以及此计算机上同时运行的其他程序。</translation>
    </message>
    <message>
        <source>%1: %2 a step, %3</source>
        <comment>layer, time, share of the step&apos;s time</comment>
        <translation>%1：每步 %2，%3</translation>
    </message>
    <message>
        <source>%1 (forward %2, backward %3)</source>
        <translation>%1（前向 %2，反向 %3）</translation>
    </message>
</context>
<context>
    <name>studio::ui</name>
    <message>
        <source>not available</source>
        <extracomment>Said of arithmetic that this processor has no instruction for</extracomment>
        <translation>不可用</translation>
    </message>
    <message>
        <source>%1 GFLOP/s</source>
        <extracomment>Thousand million floating-point (below: integer) operations a second</extracomment>
        <translation>%1 GFLOP/s</translation>
    </message>
    <message>
        <source>At most, this computer reaches (threads: %1) %2 in 32-bit floats, %3 in bf16 dot products and %4 in int8 dot products.</source>
        <extracomment>%1 is the number of threads, the others are rates such as &quot;228 GFLOP/s&quot;</extracomment>
        <translation>这台计算机（线程数：%1）最高可达：32 位浮点数 %2，bf16 点积 %3，int8 点积 %4。</translation>
    </message>
    <message>
        <source>%1 GOP/s</source>
        <translation>%1 GOP/s</translation>
    </message>
    <message>
        <source>It moves %1 GB in a second where the data fit into %2 MiB, and %3 GB where they need %4 MiB.</source>
        <translation>数据能放进 %2 MiB 时，它每秒传输 %1 GB；数据需要 %4 MiB 时，每秒传输 %3 GB。</translation>
    </message>
    <message>
        <source>Nearest to its roof is “%1” with %2 of what is possible, farthest “%3” with %4.</source>
        <translation>最接近上限的是“%1”，达到可能值的 %2；离上限最远的是“%3”，为 %4。</translation>
    </message>
</context>
<context>
    <name>studio::ui::AboutDialog</name>
    <message>
        <source>About Ternary Studio</source>
        <translation>关于 Ternary Studio</translation>
    </message>
    <message>
        <source>The program&apos;s icon</source>
        <translation>程序图标</translation>
    </message>
    <message>
        <source>Ternary Studio</source>
        <translation>Ternary Studio</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>Trains MatMul-free ternary language models on an ordinary processor, shows where the time goes, and lets you talk to the model while it learns.

Free software under the GNU General Public License, version 3 or later: you may use, study, share and change it. It comes without any warranty.

Built with Qt %1 and QCustomPlot.</source>
        <translation>在普通处理器上训练无矩阵乘法（MatMul-free）的三值语言模型，显示时间花在哪里，还可以在模型学习的同时与它对话。

本程序是自由软件，采用 GNU 通用公共许可证第 3 版或更高版本：可以使用、研究、分享和修改。不提供任何担保。

使用 Qt %1 和 QCustomPlot 构建。</translation>
    </message>
</context>
<context>
    <name>studio::ui::Announcer</name>
    <message>
        <source>Status of the run</source>
        <translation>训练任务状态</translation>
    </message>
    <message>
        <source>%1. %2 bits per byte</source>
        <comment>progress, score</comment>
        <extracomment>Said by a screen reader: &quot;40 % · 3 min left. 0.84 bits per byte&quot;</extracomment>
        <translation>%1。每字节 %2 比特</translation>
    </message>
</context>
<context>
    <name>studio::ui::AnswerPage</name>
    <message>
        <source>Colour by probability</source>
        <translation>按概率着色</translation>
    </message>
    <message>
        <source>Colours each token by how probable the model found it.</source>
        <translation>按模型认为的可能性给每个词元着色。</translation>
    </message>
    <message>
        <source>Course before</source>
        <translation>上一版本</translation>
    </message>
    <message>
        <source>Back to the text before the branch (Ctrl+Z).</source>
        <translation>返回分支之前的文本（Ctrl+Z）。</translation>
    </message>
    <message>
        <source>Course after</source>
        <translation>下一版本</translation>
    </message>
    <message>
        <source>On to the next branch (Ctrl+Shift+Z).</source>
        <translation>前往下一个分支（Ctrl+Shift+Z）。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the selected text, or all of it.</source>
        <translation>复制所选文本；未选择时复制全部。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Remove prompts and answers from this panel.</source>
        <translation>从此面板中移除提示词和回答。</translation>
    </message>
    <message>
        <source>Course %1 of %2</source>
        <comment>of an answer that was branched</comment>
        <translation>版本 %1/%2</translation>
    </message>
</context>
<context>
    <name>studio::ui::BottleneckDialog</name>
    <message>
        <source>See the bottleneck</source>
        <translation>查看瓶颈</translation>
    </message>
    <message>
        <source>Two short trainings of FlashLM v3&apos;s sizes with GPT-2&apos;s vocabulary of %1 tokens, %2 s each: first every position of the text enters the loss, then a random quarter. Where does the time of a step go?</source>
        <translation>用 FlashLM v3 的规模和 GPT-2 的 %1 个词元的词表做两次短训练，各 %2 秒：先让文本的每个位置都计入损失，再只取随机四分之一。一步的时间花在哪里？</translation>
    </message>
    <message>
        <source>All positions</source>
        <translation>全部位置</translation>
    </message>
    <message>
        <source>A quarter</source>
        <translation>四分之一</translation>
    </message>
    <message>
        <source>Progress: %1</source>
        <translation>进度：%1</translation>
    </message>
    <message>
        <source>%1 of %2 s</source>
        <translation>%1/%2 秒</translation>
    </message>
    <message>
        <source>Picture</source>
        <comment>save or copy it</comment>
        <translation>图片</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Copy the explanation.</source>
        <translation>复制说明文字。</translation>
    </message>
    <message>
        <source>Start both measurements anew.</source>
        <translation>重新开始两次测量。</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>The measurement failed for a reason that is not known. Close other programs and measure again.</source>
        <translation>测量失败，原因不明。请关闭其他程序，然后重新测量。</translation>
    </message>
    <message>
        <source>Cancelled before anything was measured.</source>
        <translation>还没有测得任何数据就取消了。</translation>
    </message>
    <message>
        <source>Cancelled. This was measured until then:</source>
        <translation>已取消。以下是到那时为止的测量结果：</translation>
    </message>
</context>
<context>
    <name>studio::ui::BottleneckPicture</name>
    <message>
        <source>A step&apos;s time, with all positions and with a quarter</source>
        <translation>一步的时间：全部位置与四分之一位置</translation>
    </message>
    <message>
        <source>Loss on all positions</source>
        <translation>对全部位置计算损失</translation>
    </message>
    <message>
        <source>Loss on a quarter of the positions</source>
        <translation>对四分之一的位置计算损失</translation>
    </message>
    <message>
        <source>%1 a step · %2 tokens/s</source>
        <translation>每步 %1 · 每秒 %2 个词元</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>part of a step, its share</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>article: %1</source>
        <translation>文章：%1</translation>
    </message>
    <message>
        <source>expected: about %1–%2</source>
        <translation>预期：约 %1–%2</translation>
    </message>
    <message>
        <source>counted multiply-adds: %1</source>
        <translation>按乘加次数计：%1</translation>
    </message>
</context>
<context>
    <name>studio::ui::ChartMenu</name>
    <message>
        <source>Save or copy</source>
        <translation>保存或复制</translation>
    </message>
    <message>
        <source>Saves a chart as PNG, SVG, PDF or CSV, or copies it. A right click on a chart does the same.</source>
        <translation>把图表保存为 PNG、SVG、PDF 或 CSV，或者复制。右键单击图表也可以。</translation>
    </message>
    <message>
        <source>Save a chart or table as a file</source>
        <translation>将图表或表格保存为文件</translation>
    </message>
    <message>
        <source>Copy a chart as a picture</source>
        <translation>将图表复制为图片</translation>
    </message>
    <message>
        <source>Copy the numbers of a chart</source>
        <translation>复制图表的数据</translation>
    </message>
    <message>
        <source>&amp;Save as PNG, SVG, PDF or CSV…</source>
        <translation>保存为 PNG、SVG、PDF 或 CSV(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <comment>a chart to the clipboard</comment>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <comment>the numbers of a chart to the clipboard</comment>
        <translation>复制数据(&amp;D)</translation>
    </message>
    <message>
        <source>There is no chart to save yet</source>
        <translation>还没有可保存的图表</translation>
    </message>
    <message>
        <source>Save: %1</source>
        <extracomment>%1 is the title of a chart.</extracomment>
        <translation>保存：%1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
</context>
<context>
    <name>studio::ui::ComparePage</name>
    <message>
        <source>Another run…</source>
        <translation>其他训练任务…</translation>
    </message>
    <message>
        <source>Offer the checkpoints of another run&apos;s folder too.</source>
        <translation>同时列出另一个训练任务文件夹中的检查点。</translation>
    </message>
    <message>
        <source>Choose a run folder</source>
        <translation>选择任务文件夹</translation>
    </message>
    <message>
        <source>Weights on the left</source>
        <translation>左侧权重</translation>
    </message>
    <message>
        <source>Weights on the right</source>
        <translation>右侧权重</translation>
    </message>
    <message>
        <source>Which weights answer on this side: those of the run as they are, or one of its checkpoints.</source>
        <translation>这一侧由哪些权重回答：训练任务当前的权重，或它的某个检查点。</translation>
    </message>
    <message>
        <source>Answer on the left</source>
        <translation>左侧回答</translation>
    </message>
    <message>
        <source>Answer on the right</source>
        <translation>右侧回答</translation>
    </message>
    <message>
        <source>Choose weights for both sides and press Generate: the same prompt, settings and seed.</source>
        <translation>为两侧选择权重，然后按“生成”：提示词、设置和种子都相同。</translation>
    </message>
    <message>
        <source>This run&apos;s newest weights</source>
        <translation>此任务的最新权重</translation>
    </message>
    <message>
        <source>Live weights, as they are now</source>
        <translation>当前的实时权重</translation>
    </message>
    <message>
        <source>Checkpoint of step %1</source>
        <translation>第 %1 步的检查点</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <comment>a run; a training step</comment>
        <translation>%1，第 %2 步</translation>
    </message>
    <message numerus="yes">
        <source>All %n tokens are the same on both sides.</source>
        <translation>
            <numerusform>两侧的 %n 个词元全部相同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n tokens differ; they are marked.</source>
        <translation>
            <numerusform>%n 个词元中有 %1 个不同；已标出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>weights of step %1 · %n tokens</source>
        <translation>
            <numerusform>第 %1 步的权重 · %n 个词元</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::CoveragePlot</name>
    <message>
        <source>Coverage of the text by its most frequent tokens</source>
        <translation>最常用词元对文本的覆盖率</translation>
    </message>
    <message>
        <source>The share of the text that its most frequent tokens make up. A few thousand tokens cover nearly all of most texts, which an adaptive softmax makes use of.</source>
        <translation>最常用词元在文本中所占的比例。对大多数文本而言，几千个词元就几乎覆盖全文，自适应 softmax 正是利用了这一点。</translation>
    </message>
    <message>
        <source>most frequent tokens</source>
        <translation>最常用词元</translation>
    </message>
    <message>
        <source>of the text</source>
        <translation>占文本</translation>
    </message>
    <message>
        <source>No tokens yet</source>
        <translation>还没有词元</translation>
    </message>
    <message>
        <source>The %1 most frequent tokens make up %2 of the text.</source>
        <translation>最常用的 %1 个词元占文本的 %2。</translation>
    </message>
</context>
<context>
    <name>studio::ui::DataChoices</name>
    <message>
        <source>Choose &amp;files…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose f&amp;older…</source>
        <translation>选择文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Vocabulary size</source>
        <translation>词表大小</translation>
    </message>
    <message>
        <source>Tokens of an own vocabulary: more make shorter sequences and a slower output layer.</source>
        <translation>自建词表的词元数：越多，序列越短，输出层越慢。</translation>
    </message>
    <message>
        <source>Shortest document</source>
        <translation>最短文档</translation>
    </message>
    <message>
        <source>Documents with fewer characters, blanks not counted, are left out.</source>
        <translation>字符数（不计空白）少于此值的文档会被略去。</translation>
    </message>
    <message>
        <source>Remove &amp;HTML</source>
        <translation>去除 HTML(&amp;H)</translation>
    </message>
    <message>
        <source>Takes tags out of the text and turns entities into characters.</source>
        <translation>去掉文本中的标签，并把实体转换为字符。</translation>
    </message>
    <message>
        <source>Remove &amp;control characters</source>
        <translation>去除控制字符(&amp;C)</translation>
    </message>
    <message>
        <source>Takes out characters that cannot be seen. Tabs and line ends stay.</source>
        <translation>去掉看不见的字符。制表符和换行符会保留。</translation>
    </message>
    <message>
        <source>Remove re&amp;peated lines</source>
        <translation>去除重复行(&amp;P)</translation>
    </message>
    <message>
        <source>Takes out lines that have stood in the same document: page headers, menus.</source>
        <translation>去掉同一文档中已经出现过的行：页眉、菜单。</translation>
    </message>
    <message>
        <source>Remove &amp;duplicates</source>
        <translation>去除重复文档(&amp;D)</translation>
    </message>
    <message>
        <source>Keeps only the first of documents that are exactly the same.</source>
        <translation>完全相同的文档只保留第一份。</translation>
    </message>
    <message>
        <source>Drop files or folders here, or choose them: text, Markdown, HTML, CSV, JSON, e-books, Parquet, also packed.</source>
        <translation>把文件或文件夹拖放到这里，或者选择它们：文本、Markdown、HTML、CSV、JSON、电子书、Parquet，也可以是压缩的。</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>How text becomes numbers. A small vocabulary makes a fast output layer; a large one makes short sequences.</source>
        <translation>文本如何变成数字。词表小，输出层就快；词表大，序列就短。</translation>
    </message>
    <message>
        <source>Own vocabulary</source>
        <translation>自建词表</translation>
    </message>
    <message>
        <source>GPT-2</source>
        <translation>GPT-2</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Field or column that holds the text</source>
        <translation>存放文本的字段或列</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>自动猜测</translation>
    </message>
    <message>
        <source>The field or column that holds the text, in JSON, CSV and Parquet.</source>
        <translation>JSON、CSV 和 Parquet 中存放文本的字段或列。</translation>
    </message>
    <message>
        <source>One or several files, also packed ones.</source>
        <translation>一个或多个文件，也可以是压缩文件。</translation>
    </message>
    <message>
        <source>A folder with all that is below it.</source>
        <translation>一个文件夹及其下的所有内容。</translation>
    </message>
    <message>
        <source>&amp;Tokenizer</source>
        <translation>分词器(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Vocabulary</source>
        <translation>词表(&amp;V)</translation>
    </message>
    <message>
        <source>Text f&amp;ield</source>
        <translation>文本字段(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Shortest document</source>
        <translation>最短文档(&amp;S)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>files</comment>
        <translation>
            <numerusform>%1 及另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Text of your own</source>
        <translation>自己的文本</translation>
    </message>
    <message>
        <source>A folder with text</source>
        <translation>含有文本的文件夹</translation>
    </message>
</context>
<context>
    <name>studio::ui::DataDialog</name>
    <message>
        <source>P&amp;repare</source>
        <translation>准备(&amp;R)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Trai&amp;n on it</source>
        <translation>用它训练(&amp;N)</translation>
    </message>
    <message>
        <source>Look at text of your own</source>
        <translation>查看自己的文本</translation>
    </message>
    <message>
        <source>Progress of the preparation</source>
        <translation>准备进度</translation>
    </message>
    <message>
        <source>Reads the files with these choices and makes tokens of them.</source>
        <translation>按这些选项读取文件，并将其转换为词元。</translation>
    </message>
    <message>
        <source>Ends the preparation. Nothing of it is kept.</source>
        <translation>结束准备。不保留任何内容。</translation>
    </message>
    <message>
        <source>Preset to train with</source>
        <translation>训练所用的预设</translation>
    </message>
    <message>
        <source>All other settings of the run, and what the sizes above are for.</source>
        <translation>训练任务的所有其他设置，也是上面各项大小的依据。</translation>
    </message>
    <message>
        <source>Starts a run on this text with the chosen preset.</source>
        <translation>用所选预设在此文本上开始训练任务。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this window.</source>
        <translation>关闭此窗口。</translation>
    </message>
    <message>
        <source>Train &amp;with</source>
        <translation>训练预设(&amp;W)</translation>
    </message>
    <message>
        <source>Choose files or a folder first.</source>
        <translation>请先选择文件或文件夹。</translation>
    </message>
    <message>
        <source>Cancelled; nothing of it was kept.</source>
        <translation>已取消；没有保留任何内容。</translation>
    </message>
</context>
<context>
    <name>studio::ui::DataPages</name>
    <message>
        <source>Own vocabulary</source>
        <translation>自建词表</translation>
    </message>
    <message>
        <source>GPT-2</source>
        <translation>GPT-2</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>What each tokenizer would give</source>
        <translation>各分词器的结果</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Bytes a token</source>
        <translation>每词元字节数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Output layer&apos;s share</source>
        <translation>输出层占比</translation>
    </message>
    <message>
        <source>Most frequent tokens</source>
        <translation>最常用词元</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Prepared texts that are kept</source>
        <translation>保留的已准备文本</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>概览(&amp;O)</translation>
    </message>
    <message>
        <source>To&amp;kens</source>
        <translation>词元(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>阅读(&amp;R)</translation>
    </message>
    <message>
        <source>Kep&amp;t texts</source>
        <translation>保留的文本(&amp;T)</translation>
    </message>
    <message>
        <source>Nothing has been prepared yet.</source>
        <translation>还没有准备任何文本。</translation>
    </message>
    <message>
        <source>Tokens, size of the model and the share of the output layer in a step&apos;s work, counted from the sizes, for each way to make tokens of this text.</source>
        <translation>对此文本的每种词元化方式，由各项大小算出的词元数、模型大小以及输出层在一步运算量中的占比。</translation>
    </message>
    <message>
        <source>Docu&amp;ment</source>
        <translation>文档(&amp;M)</translation>
    </message>
    <message>
        <source>Number of the document</source>
        <translation>文档编号</translation>
    </message>
    <message>
        <source>Any document of the text, in its order; the last ones are kept for validation.</source>
        <translation>文本中的任意文档，按原有顺序；最后的若干文档留作验证。</translation>
    </message>
    <message>
        <source>Deletes the chosen prepared text. Runs and your own files stay.</source>
        <translation>删除所选的已准备文本。训练任务和自己的文件会保留。</translation>
    </message>
    <message>
        <source>%1 documents, %2, %3 tokens (%4 to train on, %5 for validation), %6 bytes a token.</source>
        <translation>%1 篇文档，%2，%3 个词元（%4 个用于训练，%5 个用于验证），每词元 %6 字节。</translation>
    </message>
    <message>
        <source>This text was prepared before and has not changed.</source>
        <translation>此文本以前准备过，没有变化。</translation>
    </message>
    <message>
        <source>%1 of the %2 tokens of the vocabulary occur. %3</source>
        <translation>词表的 %2 个词元中，出现了 %1 个。%3</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未统计</translation>
    </message>
    <message>
        <source>kept for validation</source>
        <translation>留作验证</translation>
    </message>
    <message>
        <source>to train on</source>
        <translation>用于训练</translation>
    </message>
    <message>
        <source>%1 tokens, %2</source>
        <comment>shown, part</comment>
        <translation>%1 个词元，%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>tokenizer, vocabulary</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>此后已更改</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未更改</translation>
    </message>
</context>
<context>
    <name>studio::ui::EmptyState</name>
    <message>
        <source>What helps</source>
        <comment>a button, while it has no command yet</comment>
        <translation>解决办法</translation>
    </message>
</context>
<context>
    <name>studio::ui::EventPanel</name>
    <message>
        <source>Search</source>
        <comment>the event log</comment>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the event log</source>
        <translation>搜索事件日志</translation>
    </message>
    <message>
        <source>Shows only the events that contain this text.</source>
        <translation>只显示包含此文本的事件。</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>events to the clipboard</comment>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy events</source>
        <translation>复制事件</translation>
    </message>
    <message>
        <source>Copies the selected events, or all that are shown, as text.</source>
        <translation>将所选事件（未选择时为显示的全部事件）复制为文本。</translation>
    </message>
    <message>
        <source>Which kinds of events are shown.</source>
        <translation>显示哪些类型的事件。</translation>
    </message>
    <message>
        <source>All kinds</source>
        <comment>of events</comment>
        <translation>所有类型</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <comment>of events that are shown</comment>
        <translation>
            <numerusform>%n 种类型</numerusform>
        </translation>
    </message>
    <message>
        <source>Kinds of events: %1</source>
        <translation>事件类型：%1</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>事件日志</translation>
    </message>
    <message>
        <source>No event of these kinds contains “%1”.</source>
        <translation>这些类型中没有包含“%1”的事件。</translation>
    </message>
    <message>
        <source>No event is of these kinds.</source>
        <translation>没有这些类型的事件。</translation>
    </message>
    <message>
        <source>No run yet: starts, checkpoints, samples and warnings are written down here.</source>
        <translation>还没有训练任务：开始、检查点、样例和警告会记录在这里。</translation>
    </message>
</context>
<context>
    <name>studio::ui::EventTableModel</name>
    <message>
        <source>%1, after %2 of training</source>
        <extracomment>%1 is a date and time, %2 a duration</extracomment>
        <translation>%1，已训练 %2</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>of an event</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>of day</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>of training</comment>
        <translation>步</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>事件内容</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>输出层</translation>
    </message>
</context>
<context>
    <name>studio::ui::FetchDialog</name>
    <message>
        <source>Fetch a text</source>
        <translation>获取文本</translation>
    </message>
    <message>
        <source>Progress of the fetch</source>
        <translation>获取进度</translation>
    </message>
    <message>
        <source>&amp;Train on it…</source>
        <translation>用它训练(&amp;T)…</translation>
    </message>
    <message>
        <source>Opens the settings of a new run on what was fetched.</source>
        <translation>打开新训练任务的设置，使用获取的内容。</translation>
    </message>
    <message>
        <source>F&amp;etch</source>
        <translation>获取(&amp;E)</translation>
    </message>
    <message>
        <source>Asks the server for the size, and fetches it; more than 100 MB are asked about first.</source>
        <translation>向服务器查询大小，然后获取；超过 100 MB 时会先询问。</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <comment>a fetch</comment>
        <translation>暂停(&amp;U)</translation>
    </message>
    <message>
        <source>Halts the fetch; it goes on at the same place.</source>
        <translation>暂停获取；之后从同一位置继续。</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <source>Ends the fetch. What has come is kept, and goes on when it is fetched again.</source>
        <translation>结束获取。已收到的部分会保留，再次获取时从那里继续。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Closes this window; a fetch goes on.</source>
        <translation>关闭此窗口；获取会继续进行。</translation>
    </message>
    <message>
        <source>This is %1. Fetch it all?</source>
        <extracomment>%1 is a size: 1.9 GB.</extracomment>
        <translation>大小为 %1。要全部获取吗？</translation>
    </message>
    <message>
        <source>Fetch it</source>
        <translation>获取</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <comment>a fetch</comment>
        <translation>继续(&amp;U)</translation>
    </message>
    <message>
        <source>A run starts from it when its setting &apos;Embedding starts from&apos; says so.</source>
        <translation>当训练任务的设置“嵌入的初始值”选用它时，训练就从它开始。</translation>
    </message>
</context>
<context>
    <name>studio::ui::FetchForm</name>
    <message>
        <source>What can be fetched</source>
        <translation>可获取的内容</translation>
    </message>
    <message>
        <source>A file at an address</source>
        <translation>某个地址上的文件</translation>
    </message>
    <message>
        <source>Rows of a data set</source>
        <translation>数据集中的行</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>SHA-&amp;256</source>
        <translation>SHA-&amp;256</translation>
    </message>
    <message>
        <source>to check the file by, if known</source>
        <translation>用于校验文件（如已知）</translation>
    </message>
    <message>
        <source>A fingerprint of the file that its publisher names: 64 hexadecimal digits. What comes is compared with it.</source>
        <translation>文件发布者给出的文件指纹：64 位十六进制数字。获取到的文件会与它比对。</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>数据集(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Configuration</source>
        <translation>配置(&amp;C)</translation>
    </message>
    <message>
        <source>its first</source>
        <translation>第一个配置</translation>
    </message>
    <message>
        <source>&amp;Part</source>
        <translation>部分(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Field with the text</source>
        <translation>文本字段(&amp;F)</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>获取多少</translation>
    </message>
    <message>
        <source>all of it</source>
        <extracomment>The least value of a number field: not a part, but everything.</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>&amp;How much</source>
        <translation>获取多少(&amp;H)</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Address of f&amp;iles</source>
        <translation>文件地址(&amp;I)</translation>
    </message>
    <message>
        <source>Address of &amp;rows</source>
        <translation>行地址(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>访问令牌(&amp;T)</translation>
    </message>
    <message>
        <source>only for what asks for one</source>
        <translation>仅在需要时填写</translation>
    </message>
    <message>
        <source>A word that your account at the server gives you. It is sent to that server alone and never kept.</source>
        <translation>由该服务器上的账户提供的一串字符。它只发送给该服务器，绝不保存。</translation>
    </message>
    <message>
        <source> MB</source>
        <extracomment>Megabytes, behind a number.</extracomment>
        <translation> MB</translation>
    </message>
    <message>
        <source> documents</source>
        <translation> 篇文档</translation>
    </message>
    <message>
        <source>Any text file, packed file or Parquet file that can be fetched by http or https.</source>
        <translation>任何可通过 http 或 https 获取的文本文件、压缩文件或 Parquet 文件。</translation>
    </message>
    <message>
        <source>Any data set of the hub that has a field with text, by owner and name; a row becomes a document.</source>
        <translation>Hub 上任何带有文本字段的数据集，以所有者和名称指定；每一行成为一篇文档。</translation>
    </message>
    <message>
        <source>Licence: not known; look at the publisher&apos;s page.</source>
        <translation>许可证：未知，请查看发布者的页面。</translation>
    </message>
    <message>
        <source>Licence: %1, published by %2</source>
        <translation>许可证：%1，由 %2 发布</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>大小：%1</translation>
    </message>
    <message>
        <source>Size: about %1</source>
        <translation>大小：约 %1</translation>
    </message>
    <message>
        <source>Size: the server will tell.</source>
        <translation>大小：将由服务器告知。</translation>
    </message>
    <message>
        <source>%1 have come before; it goes on there.</source>
        <translation>此前已获取 %1，将从该处继续。</translation>
    </message>
    <message>
        <source>To: %1</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>保存到：%1</translation>
    </message>
</context>
<context>
    <name>studio::ui::FigureTile</name>
    <message>
        <source>%1: %2</source>
        <comment>caption, figure</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>studio::ui::FlipsPlot</name>
    <message>
        <source>Flips over the run</source>
        <translation>训练过程中的翻转</translation>
    </message>
    <message>
        <source>A weight flips when its latent weight crosses a threshold, so that it becomes another of -1, 0 and +1. Many flips at the start and few later mean that the matrix settles. Shown as the share of the matrix&apos;s weights that flip in one step; one line a matrix, the chosen one bold.</source>
        <translation>当潜在权重越过阈值，使权重变为 -1、0、+1 中的另一个值时，就发生一次翻转。开始时翻转多、后来翻转少，说明矩阵趋于稳定。图中显示一步内翻转的权重占该矩阵的比例；每个矩阵一条线，所选矩阵为粗线。</translation>
    </message>
    <message>
        <source>weights that flip in a step</source>
        <translation>一步内翻转的权重</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Flips are counted from two looks into the weights: they come as training goes on while this panel is open.</source>
        <translation>翻转由前后两次查看权重得出：打开此面板并继续训练，数据就会出现。</translation>
    </message>
    <message>
        <source>In a step %1 of the chosen matrix&apos;s weights flip now, %2 at the start</source>
        <translation>所选矩阵的权重现在每步翻转 %1，开始时为 %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::GenerationPanel</name>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Pin</source>
        <comment>a prompt</comment>
        <translation>固定</translation>
    </message>
    <message>
        <source>By itself while training</source>
        <translation>训练时自动生成</translation>
    </message>
    <message>
        <source>What to do with the prompt</source>
        <translation>如何使用提示词</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>a page: what the model answers</comment>
        <translation>回答</translation>
    </message>
    <message>
        <source>Pinned prompts</source>
        <translation>固定的提示词</translation>
    </message>
    <message>
        <source>Compare checkpoints</source>
        <translation>比较检查点</translation>
    </message>
    <message>
        <source>Let the model write on from the prompt.</source>
        <translation>让模型从提示词接着写下去。</translation>
    </message>
    <message>
        <source>Prompts that are asked again at every evaluation, so that you read their answers growing better.</source>
        <translation>每次评估时都会再次提问的提示词，可以看到回答越来越好。</translation>
    </message>
    <message>
        <source>Two sets of weights answer the same prompt side by side.</source>
        <translation>两组权重并排回答同一提示词。</translation>
    </message>
    <message>
        <source>Once upon a time</source>
        <translation>Once upon a time</translation>
    </message>
    <message>
        <source>How the text begins</source>
        <translation>文本的开头</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>The prompt: how the text begins. The model writes on. Ctrl+Enter generates; Up and Down recall prompts asked before.</source>
        <translation>提示词：文本的开头，由模型接着写下去。按 Ctrl+Enter 生成；按上、下方向键调出以前用过的提示词。</translation>
    </message>
    <message>
        <source>Let the model write on from the prompt (Ctrl+Enter). Training goes on meanwhile: a copy of the weights answers.</source>
        <translation>让模型从提示词接着写下去（Ctrl+Enter）。训练同时继续：由权重的副本来回答。</translation>
    </message>
    <message>
        <source>Stop writing. What is there stays.</source>
        <translation>停止书写，已写出的内容保留。</translation>
    </message>
    <message>
        <source>Ask this prompt again at every evaluation, with these settings and this seed, and lay the answers out along time.</source>
        <translation>每次评估时都以这些设置和此种子再次提问该提示词，并把回答按时间排列。</translation>
    </message>
    <message>
        <source>Recent</source>
        <comment>prompts</comment>
        <translation>最近</translation>
    </message>
    <message>
        <source>Prompts asked before</source>
        <translation>以前用过的提示词</translation>
    </message>
    <message>
        <source>Choose among the prompts asked before, or forget them.</source>
        <translation>从以前用过的提示词中选择，或将其清除。</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>of an answer: temperature, length, ...</comment>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings of the answer</source>
        <translation>回答的设置</translation>
    </message>
    <message>
        <source>Shows or hides how the next token is chosen: temperature, top-k, length, seed and the rest. A low panel hides them at first.</source>
        <translation>显示或隐藏下一个词元的选取方式：温度、top-k、长度、种子等。面板较矮时默认隐藏。</translation>
    </message>
    <message>
        <source>State of the answer</source>
        <translation>回答的状态</translation>
    </message>
    <message>
        <source>Where rounding the output layer&apos;s weights to 8 bits makes generation faster, it is done. How far log-probabilities are then from those in fp32, at most, is measured at the last tokens of each prompt.</source>
        <translation>如果将输出层权重舍入为 8 位能加快生成，就会这样做。由此得到的对数概率与 fp32 的最大偏差，会在每个提示词的末尾几个词元上测量。</translation>
    </message>
    <message>
        <source>Generate from the prompt every half minute while the model trains, so that you see its answers grow better.</source>
        <translation>模型训练期间每半分钟从提示词生成一次，可以看到回答越来越好。</translation>
    </message>
    <message>
        <source>The prompt has more than %1 characters: pin a shorter one.</source>
        <translation>提示词超过 %1 个字符：请固定较短的提示词。</translation>
    </message>
    <message numerus="yes">
        <source>%n prompts are pinned, and no more may be: unpin one first.</source>
        <translation>
            <numerusform>已固定 %n 个提示词，达到上限：请先取消固定一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Press Generate, and the model writes on from your prompt. Then look at a word of the answer to see what else it considered.</source>
        <translation>按“生成”，模型就会从提示词接着写下去。然后查看回答中的某个词，可以看到模型还考虑过哪些词。</translation>
    </message>
    <message>
        <source>The model is being prepared: it can answer as soon as training begins.</source>
        <translation>正在准备模型：训练一开始，它就能回答。</translation>
    </message>
    <message>
        <source>No model yet: start a run, and talk to it while it learns.</source>
        <translation>还没有模型：启动一个训练任务，在它学习的同时与它对话。</translation>
    </message>
    <message>
        <source>The answer failed for a reason that is not known. Try again, and look at the event log.</source>
        <translation>回答失败，原因未知。请重试，并查看事件日志。</translation>
    </message>
    <message>
        <source>Waiting for a copy of the weights …</source>
        <translation>正在等待权重的副本 …</translation>
    </message>
    <message>
        <source>%1 · %2 tokens/s · weights of step %3</source>
        <translation>%1 · %2 词元/秒 · 第 %3 步的权重</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 个词元</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source> · finished</source>
        <translation> · 已完成</translation>
    </message>
    <message>
        <source> · stopped</source>
        <translation> · 已停止</translation>
    </message>
</context>
<context>
    <name>studio::ui::HelpDock</name>
    <message>
        <source>Help</source>
        <comment>title of a panel</comment>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>搜索术语表</translation>
    </message>
    <message>
        <source>Terms</source>
        <comment>of the glossary</comment>
        <translation>术语</translation>
    </message>
    <message>
        <source>No term contains “%1”.</source>
        <translation>没有包含“%1”的术语。</translation>
    </message>
</context>
<context>
    <name>studio::ui::HelpMenu</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Lists every shortcut; the list can be searched and printed.</source>
        <translation>列出全部快捷键；列表可以搜索和打印。</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>Explains what the keyboard or the pointer is in, in the help panel.</source>
        <translation>在帮助面板中说明键盘焦点或鼠标指针所在之处。</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>What the words of this program mean.</source>
        <translation>本程序所用词语的含义。</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>参观导览</translation>
    </message>
    <message>
        <source>Points at each panel in turn; Esc leaves it.</source>
        <translation>依次指出各个面板；按 Esc 退出。</translation>
    </message>
    <message>
        <source>&amp;About Ternary Studio</source>
        <translation>关于 Ternary Studio(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence.</source>
        <translation>版本和许可证。</translation>
    </message>
</context>
<context>
    <name>studio::ui::InterruptionOffer</name>
    <message>
        <source>Continue</source>
        <comment>an interrupted run</comment>
        <translation>继续</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Goes on training from the newest checkpoint, at most a minute before the interruption.</source>
        <translation>从最新的检查点继续训练，该检查点最多在中断前一分钟。</translation>
    </message>
    <message>
        <source>The run stays in the run library and can go on at any time.</source>
        <translation>该任务保留在任务库中，随时可以继续。</translation>
    </message>
    <message>
        <source>%1 Continue?</source>
        <extracomment>%1 is a sentence: &quot;Run “Stories” was interrupted 3 minutes ago at step 4,210.&quot;</extracomment>
        <translation>%1 要继续吗？</translation>
    </message>
</context>
<context>
    <name>studio::ui::LabDialog</name>
    <message>
        <source>Output-layer laboratory</source>
        <translation>输出层实验室</translation>
    </message>
</context>
<context>
    <name>studio::ui::LabPlanPage</name>
    <message>
        <source>Train the same model with several output layers, one after the other, on the same text and for the same budget, and see which one gets furthest. Every output layer gets the same small search of its learning rate first.</source>
        <translation>用同样的文本和同样的预算，以多种输出层依次训练同一个模型，看哪一种走得最远。每种输出层都先做同样的小规模学习率搜索。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Sizes and settings that all runs have.</source>
        <translation>所有任务共用的规模和设置。</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <comment>of a laboratory</comment>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Choose text files…</source>
        <translation>选择文本文件…</translation>
    </message>
    <message>
        <source>Choose text files</source>
        <translation>选择文本文件</translation>
    </message>
    <message>
        <source>Train on text of your own.</source>
        <translation>用自己的文本训练。</translation>
    </message>
    <message>
        <source>Storybook, built in</source>
        <translation>内置的 Storybook</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>what is trained on</comment>
        <translation>文本</translation>
    </message>
    <message>
        <source>Output layers</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>Those with a mark are compared. Space marks, the arrow keys move.</source>
        <translation>已勾选的参与比较。空格键勾选，方向键移动。</translation>
    </message>
    <message>
        <source>&amp;Output layers</source>
        <translation>输出层(&amp;O)</translation>
    </message>
    <message>
        <source>Another output layer</source>
        <translation>另一种输出层</translation>
    </message>
    <message>
        <source>The name of an output layer and settings of its own, as in “full fraction=0.25” or “full vocabulary=4096”.</source>
        <translation>输出层的名称及其自身的设置，例如“full fraction=0.25”或“full vocabulary=4096”。</translation>
    </message>
    <message>
        <source>for instance: full fraction=0.5</source>
        <comment>a placeholder</comment>
        <translation>例如：full fraction=0.5</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>an output layer to a list</comment>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add the output layer</source>
        <translation>添加该输出层</translation>
    </message>
    <message>
        <source>Puts it into the list.</source>
        <translation>将其加入列表。</translation>
    </message>
    <message>
        <source>A&amp;nother</source>
        <comment>output layer</comment>
        <translation>另一种(&amp;N)</translation>
    </message>
    <message>
        <source>Measured against</source>
        <translation>比较基准</translation>
    </message>
    <message>
        <source>The output layer whose score the others must reach.</source>
        <translation>其他输出层须达到其得分的那种输出层。</translation>
    </message>
    <message>
        <source>Measured &amp;against</source>
        <translation>比较基准(&amp;A)</translation>
    </message>
    <message>
        <source>Budget of each run</source>
        <translation>每个任务的预算</translation>
    </message>
    <message>
        <source>How long, or how many tokens, each run trains. Scoring does not count.</source>
        <translation>每个任务训练多长时间或多少词元。评分所用的不计在内。</translation>
    </message>
    <message>
        <source>Unit of the budget</source>
        <translation>预算的单位</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>预算(&amp;B)</translation>
    </message>
    <message>
        <source>Search of the learning rate</source>
        <translation>学习率搜索</translation>
    </message>
    <message>
        <source>What all tries of an output layer have together, in the same unit.</source>
        <translation>一种输出层的全部尝试合计所用的预算，单位相同。</translation>
    </message>
    <message>
        <source>Factors on the learning rate</source>
        <translation>学习率的倍数</translation>
    </message>
    <message>
        <source>Each is tried for every output layer, and the best is taken. A single one is taken as it is, without a try.</source>
        <translation>对每种输出层逐一尝试，取其中最好的。只有一个倍数时直接采用，不再尝试。</translation>
    </message>
    <message>
        <source>&amp;Search of the rate</source>
        <translation>学习率搜索(&amp;S)</translation>
    </message>
    <message>
        <source>with factors</source>
        <translation>倍数为</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Runs of each output layer that differ by chance alone: they show how much of a difference is chance.</source>
        <translation>每种输出层重复若干个仅随机性不同的任务：由此看出差异中有多少出于偶然。</translation>
    </message>
    <message>
        <source>How many of the best are repeated</source>
        <translation>最好的几种要重复</translation>
    </message>
    <message>
        <source>After the first seed, only so many of the best output layers and the reference are run again; 0 repeats all.</source>
        <translation>第一个种子之后，只重新运行这么多种最好的输出层以及比较基准；0 表示全部重复。</translation>
    </message>
    <message>
        <source>See&amp;ds</source>
        <translation>种子(&amp;D)</translation>
    </message>
    <message>
        <source>after the first for the best</source>
        <translation>第一个之后只用于最好的</translation>
    </message>
    <message>
        <source>Output layers start from what the text tells</source>
        <translation>输出层根据文本设定初始值</translation>
    </message>
    <message>
        <source>Word frequencies as biases and a fitting scale of the logits: on for all or off for all.</source>
        <translation>以词频作为偏置，并采用合适的 logits 缩放：对所有输出层一并开启或关闭。</translation>
    </message>
    <message>
        <source>Go on with a laboratory…</source>
        <translation>继续某次实验…</translation>
    </message>
    <message>
        <source>Go on with a laboratory</source>
        <translation>继续某次实验</translation>
    </message>
    <message>
        <source>Opens the folder of one that was stopped, or shows one that is done.</source>
        <translation>打开已停止的实验的文件夹，或显示已完成的实验。</translation>
    </message>
    <message>
        <source>Open a laboratory&apos;s folder</source>
        <translation>打开实验文件夹</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>a laboratory</comment>
        <translation>开始</translation>
    </message>
    <message>
        <source>Start the laboratory</source>
        <translation>开始实验</translation>
    </message>
    <message>
        <source>Begins with the first output layer.</source>
        <translation>从第一种输出层开始。</translation>
    </message>
    <message>
        <source>Text for the laboratory</source>
        <translation>实验所用的文本</translation>
    </message>
    <message>
        <source>Text files (*.txt *.md *.text);;All files (*)</source>
        <translation>文本文件 (*.txt *.md *.text);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n runs, %1 of training in all, and some more for scoring.</source>
        <translation>
            <numerusform>共 %n 个任务，训练合计 %1，另加一些评分时间。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs, %1 tokens in all.</source>
        <translation>
            <numerusform>共 %n 个任务，合计 %1 个词元。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::LabPlot</name>
    <message>
        <source>Score of each output layer</source>
        <translation>各输出层的得分</translation>
    </message>
    <message>
        <source>Bits per byte on text that no model was trained on; lower is better. A band spans the runs with different seeds.</source>
        <translation>在任何模型都未训练过的文本上的每字节比特数，越低越好。色带表示不同种子的任务之间的范围。</translation>
    </message>
    <message>
        <source>validation bits per byte</source>
        <translation>验证集每字节比特数</translation>
    </message>
    <message>
        <source>training time, evaluations left out</source>
        <translation>训练时间（不含评估）</translation>
    </message>
    <message>
        <source>tokens fed</source>
        <translation>输入的词元</translation>
    </message>
    <message>
        <source>tokens that entered the loss</source>
        <translation>计入损失的词元</translation>
    </message>
    <message>
        <source>The curves begin with the first run that is more than a try of the learning rate.</source>
        <translation>曲线从第一个不只是尝试学习率的任务开始。</translation>
    </message>
    <message>
        <source>%1: %2 bits per byte</source>
        <extracomment>An output layer and its score.</extracomment>
        <translation>%1：每字节 %2 比特</translation>
    </message>
    <message>
        <source>No run has ended yet.</source>
        <translation>还没有任务结束。</translation>
    </message>
</context>
<context>
    <name>studio::ui::LabResultPage</name>
    <message>
        <source>Pause</source>
        <comment>a laboratory</comment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Halts the run in place; nothing is lost.</source>
        <translation>让任务就地暂停，不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>a laboratory</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Saves the run under way. The laboratory can go on later.</source>
        <translation>保存正在进行的任务。实验可以稍后继续。</translation>
    </message>
    <message>
        <source>Go on</source>
        <comment>with a laboratory</comment>
        <translation>继续</translation>
    </message>
    <message>
        <source>Goes on where the laboratory was stopped.</source>
        <translation>从实验停止之处继续。</translation>
    </message>
    <message>
        <source>What came out</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Progress of the laboratory</source>
        <translation>实验进度</translation>
    </message>
    <message>
        <source>What the scores are drawn over</source>
        <translation>得分曲线的横轴</translation>
    </message>
    <message>
        <source>Over training time</source>
        <translation>按训练时间</translation>
    </message>
    <message>
        <source>Over tokens fed</source>
        <translation>按输入的词元</translation>
    </message>
    <message>
        <source>Over tokens with loss</source>
        <translation>按计入损失的词元</translation>
    </message>
    <message>
        <source>Score to be reached</source>
        <translation>要达到的得分</translation>
    </message>
    <message>
        <source>The table tells when each output layer reached this many bits per byte. Until you choose one, it is the reference&apos;s last.</source>
        <translation>表中显示各输出层何时达到这一每字节比特数。未选择时，取比较基准的最终得分。</translation>
    </message>
    <message>
        <source>&amp;Time to reach</source>
        <comment>a score, before the field of that score</comment>
        <translation>达到所需时间(&amp;T)</translation>
    </message>
    <message>
        <source>bits per byte</source>
        <comment>after a score</comment>
        <translation>每字节比特数</translation>
    </message>
    <message>
        <source>Results of the laboratory</source>
        <translation>实验结果</translation>
    </message>
    <message>
        <source>Save as a page…</source>
        <translation>另存为网页…</translation>
    </message>
    <message>
        <source>One HTML file with everything: words, curves, tables and settings.</source>
        <translation>一个包含全部内容的 HTML 文件：文字、曲线、表格和设置。</translation>
    </message>
    <message>
        <source>New laboratory…</source>
        <translation>新实验…</translation>
    </message>
    <message>
        <source>Choose output layers and begin another.</source>
        <translation>选择输出层，开始另一次实验。</translation>
    </message>
    <message>
        <source>The laboratory is done.</source>
        <translation>实验已完成。</translation>
    </message>
    <message>
        <source>The laboratory was stopped; what is done is kept.</source>
        <translation>实验已停止，已完成的部分保留。</translation>
    </message>
    <message>
        <source>The laboratory cannot go on; what is done is kept.</source>
        <translation>实验无法继续，已完成的部分保留。</translation>
    </message>
    <message>
        <source>The laboratory begins.</source>
        <translation>实验开始。</translation>
    </message>
    <message>
        <source>%1: trying the rate × %2</source>
        <extracomment>%1 is an output layer, %2 a factor, then a seed.</extracomment>
        <translation>%1：尝试学习率 × %2</translation>
    </message>
    <message>
        <source>%1: seed %2</source>
        <translation>%1：种子 %2</translation>
    </message>
    <message>
        <source>Paused. %1</source>
        <extracomment>%1 is what is under way.</extracomment>
        <translation>已暂停。%1</translation>
    </message>
    <message>
        <source>%1, preparing</source>
        <comment>an output layer</comment>
        <translation>%1，准备中</translation>
    </message>
    <message>
        <source>%1. %2 done, about %3 left</source>
        <extracomment>%1 is what is under way, %2 a share, %3 a duration.</extracomment>
        <translation>%1。已完成 %2，约剩 %3</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>a laboratory</comment>
        <translation>继续</translation>
    </message>
    <message>
        <source>What to keep in mind:</source>
        <translation>需要注意：</translation>
    </message>
    <message>
        <source>Save the laboratory&apos;s page</source>
        <translation>保存实验网页</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
</context>
<context>
    <name>studio::ui::LatentHistogramPlot</name>
    <message>
        <source>Distribution of the latent weights</source>
        <translation>潜在权重的分布</translation>
    </message>
    <message>
        <source>Training moves fine-grained latent weights. The computation sees only what they are rounded to: +1 above the threshold, -1 below its negative, 0 between. The threshold is the mean of their absolute values.</source>
        <translation>训练调整的是精细的潜在权重。计算只看到它们舍入后的值：高于阈值为 +1，低于负阈值为 -1，其间为 0。阈值是它们绝对值的平均值。</translation>
    </message>
    <message>
        <source>latent weight</source>
        <translation>潜在权重</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>权重数</translation>
    </message>
    <message>
        <source>No distribution yet</source>
        <translation>还没有分布</translation>
    </message>
    <message>
        <source>they become −1</source>
        <translation>舍入为 −1</translation>
    </message>
    <message>
        <source>they become 0</source>
        <translation>舍入为 0</translation>
    </message>
    <message>
        <source>they become +1</source>
        <translation>舍入为 +1</translation>
    </message>
    <message>
        <source>%1 to %2
%3 weights (%4)
%5</source>
        <extracomment>Two ends of a range of numbers, a count with its share, what they become.</extracomment>
        <translation>%1 到 %2
%3 个权重（%4）
%5</translation>
    </message>
    <message>
        <source>Thresholds at %1 and %2</source>
        <translation>阈值为 %1 和 %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::LayerHistoryPlot</name>
    <message>
        <source>Time of a layer over the run</source>
        <translation>训练过程中某层的耗时</translation>
    </message>
    <message>
        <source>The time that the chosen layer takes in a step, over the run. A jump mostly comes with another phase, whose steps have more tokens.</source>
        <translation>所选层在一步中所用的时间随训练的变化。突变多半是因为进入了另一阶段，其每步的词元更多。</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>前向</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>training time</source>
        <translation>训练时间</translation>
    </message>
    <message>
        <source>The first times come after a second of training.</source>
        <translation>训练一秒后出现第一批时间数据。</translation>
    </message>
    <message>
        <source>step %1, after %2</source>
        <extracomment>Where in the training: a number of steps, a time.</extracomment>
        <translation>第 %1 步，%2 后</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>&quot;forward&quot;, &quot;backward&quot; or &quot;update&quot;, and a time.</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 of the step&apos;s time</source>
        <translation>占一步时间的 %1</translation>
    </message>
    <message>
        <source>%1: %2 a step now, %3 at the start</source>
        <translation>%1：现在每步 %2，开始时 %3</translation>
    </message>
</context>
<context>
    <name>studio::ui::LengthPlot</name>
    <message>
        <source>Lengths of the documents</source>
        <translation>文档长度</translation>
    </message>
    <message>
        <source>How many documents have how many tokens. Training windows that are longer than most documents go over from one to the next.</source>
        <translation>各种词元数的文档各有多少篇。训练窗口若比大多数文档长，就会从一篇跨到下一篇。</translation>
    </message>
    <message>
        <source>tokens of a document</source>
        <translation>文档的词元数</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>文档数</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>还没有文档</translation>
    </message>
    <message>
        <source>Most documents have %1 to %2 tokens.</source>
        <translation>大多数文档有 %1 到 %2 个词元。</translation>
    </message>
</context>
<context>
    <name>studio::ui::LibraryCommands</name>
    <message>
        <source>Open</source>
        <comment>a kept run</comment>
        <translation>打开</translation>
    </message>
    <message>
        <source>Opens the run to look at its curves, samples and weights. One that another program trains is followed live.</source>
        <translation>打开任务，查看其曲线、样本和权重。由另一程序训练的任务会实时跟踪。</translation>
    </message>
    <message>
        <source>Train on</source>
        <comment>a kept run</comment>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Goes on training the run from its newest checkpoint.</source>
        <translation>从最新的检查点继续训练该任务。</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Gives the run another name; its folder keeps its own.</source>
        <translation>为任务另起名称；其文件夹名称不变。</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Words under which the chosen runs are found again.</source>
        <translation>用于再次找到所选任务的词语。</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Moves the folders of the chosen runs to the trash of this computer.</source>
        <translation>将所选任务的文件夹移到本机的回收站。</translation>
    </message>
    <message>
        <source>Bring back from trash</source>
        <translation>从回收站还原</translation>
    </message>
    <message>
        <source>Undoes the last move to the trash.</source>
        <translation>撤销上一次移到回收站的操作。</translation>
    </message>
    <message>
        <source>Show no curves</source>
        <translation>不显示曲线</translation>
    </message>
    <message>
        <source>Takes the ticks off all runs.</source>
        <translation>取消所有任务的勾选。</translation>
    </message>
    <message>
        <source>Build the library anew</source>
        <translation>重建任务库</translation>
    </message>
    <message>
        <source>Reads all run folders again. The folders are what counts; the library is only an index of them.</source>
        <translation>重新读取所有任务文件夹。一切以文件夹为准，任务库只是它们的索引。</translation>
    </message>
    <message>
        <source>More commands for runs</source>
        <translation>更多任务命令</translation>
    </message>
    <message>
        <source>Rename, tag, move to trash, build the library anew.</source>
        <translation>重命名、加标签、移到回收站、重建任务库。</translation>
    </message>
</context>
<context>
    <name>studio::ui::LibraryCurvesPage</name>
    <message>
        <source>The mouse wheel zooms, dragging moves along, a double click shows all. By keyboard: + and - zoom, the arrows move along, Home shows all.</source>
        <translation>滚轮缩放，拖动平移，双击显示全部。键盘操作：+ 和 - 缩放，方向键平移，Home 显示全部。</translation>
    </message>
    <message>
        <source>Measure</source>
        <comment>what the curves of runs show</comment>
        <translation>指标</translation>
    </message>
    <message>
        <source>Bits per byte compares runs whose vocabularies differ; the loss as optimised has label smoothing and z-loss in it.</source>
        <translation>每字节比特数可以比较词表不同的任务；优化目标的损失含标签平滑和 z-loss。</translation>
    </message>
    <message>
        <source>Bits per byte</source>
        <translation>每字节比特数</translation>
    </message>
    <message>
        <source>Plain cross-entropy</source>
        <translation>纯交叉熵</translation>
    </message>
    <message>
        <source>As optimised</source>
        <comment>a loss</comment>
        <translation>优化目标</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>What the curves run along: optimizer steps, tokens read, or time.</source>
        <translation>曲线的横轴：优化器步数、读过的词元数或时间。</translation>
    </message>
    <message>
        <source>By step</source>
        <comment>axis</comment>
        <translation>按步</translation>
    </message>
    <message>
        <source>By tokens</source>
        <comment>axis</comment>
        <translation>按词元</translation>
    </message>
    <message>
        <source>By time</source>
        <comment>axis</comment>
        <translation>按时间</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>An exponential moving average over so many steps; the dots are scores on text that is not trained on and are never smoothed.</source>
        <translation>对这么多步取指数移动平均；圆点是在未用于训练的文本上的得分，从不平滑。</translation>
    </message>
    <message>
        <source>Not smoothed</source>
        <translation>不平滑</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <comment>how many the smoothing averages over</comment>
        <translation>%1 步</translation>
    </message>
    <message>
        <source>Log</source>
        <extracomment>Short for a logarithmic vertical axis.</extracomment>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis</source>
        <translation>纵轴取对数</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis: late, small gains stay visible.</source>
        <translation>纵轴取对数：后期的微小改进仍然可见。</translation>
    </message>
</context>
<context>
    <name>studio::ui::LibraryNotice</name>
    <message>
        <source>How much of the runs is read</source>
        <translation>已读取的任务所占比例</translation>
    </message>
    <message>
        <source>What can be done</source>
        <comment>about a notice</comment>
        <translation>可执行的操作</translation>
    </message>
    <message>
        <source>The library is being built anew from the run folders.</source>
        <translation>正在根据任务文件夹重建任务库。</translation>
    </message>
    <message>
        <source>“%1” was moved to the trash.</source>
        <comment>a run</comment>
        <translation>“%1”已移到回收站。</translation>
    </message>
    <message numerus="yes">
        <source>%n runs were moved to the trash.</source>
        <translation>
            <numerusform>%n 个任务已移到回收站。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <comment>a message</comment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>studio::ui::LibraryPanel</name>
    <message>
        <source>Runs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Settings that differ between runs</source>
        <translation>任务之间不同的设置</translation>
    </message>
    <message>
        <source>Search</source>
        <comment>the kept runs</comment>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search the runs</source>
        <translation>搜索任务</translation>
    </message>
    <message>
        <source>Shows only the runs whose name, tags, preset, text or output layer contain all these words.</source>
        <translation>只显示名称、标签、预设、文本或输出层包含所有这些词语的任务。</translation>
    </message>
    <message>
        <source>State of the runs that are shown</source>
        <translation>所显示任务的状态</translation>
    </message>
    <message>
        <source>Which runs are shown, by their state.</source>
        <translation>按状态选择显示哪些任务。</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>所有任务</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>比较任务</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Differences</source>
        <comment>of settings between runs</comment>
        <translation>差异</translation>
    </message>
    <message>
        <source>Tick two or more runs in the list to see in which settings they differ.</source>
        <translation>在列表中勾选两个或更多任务，即可看到它们有哪些设置不同。</translation>
    </message>
    <message>
        <source>These runs have the same settings.</source>
        <translation>这些任务的设置相同。</translation>
    </message>
    <message>
        <source>No run matches the search.</source>
        <translation>没有符合搜索条件的任务。</translation>
    </message>
    <message>
        <source>The kept runs are being looked at.</source>
        <translation>正在查看已保留的任务。</translation>
    </message>
    <message>
        <source>No run is kept yet. Each run you start is listed here, with its curve and settings.</source>
        <translation>还没有保留的任务。启动的每个任务都会列在这里，并附有曲线和设置。</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags, separated by commas:</source>
        <translation>标签（以逗号分隔）：</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n runs, separated by commas:</source>
        <translation>
            <numerusform>%n 个任务的标签（以逗号分隔）：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::LossPanel</name>
    <message>
        <source>Loss curves</source>
        <translation>损失曲线</translation>
    </message>
    <message>
        <source>The mouse&apos;s cross-hair tells the values of a step. The wheel zooms, dragging moves along, a double click shows the whole curve; dragging with Shift selects a stretch and tells its mean and slope.
By keyboard: Left and Right move the cross-hair, with Shift they select, with Ctrl they move along; + and - zoom, Home shows the whole curve, Escape clears.</source>
        <translation>鼠标十字线显示某一步的数值。滚轮缩放，拖动平移，双击显示整条曲线；按住 Shift 拖动可选取一段，并显示其均值和斜率。
键盘操作：左、右方向键移动十字线，加 Shift 选取，加 Ctrl 平移；+ 和 - 缩放，Home 显示整条曲线，Esc 清除。</translation>
    </message>
    <message>
        <source>Measure</source>
        <comment>what the loss curves show</comment>
        <translation>指标</translation>
    </message>
    <message>
        <source>As optimised: what the training minimises, label smoothing and z-loss included.
Plain cross-entropy: how surprised the model is by each token, in nats.
Bits per byte: the same for each byte of text; it compares runs whose vocabularies differ.</source>
        <translation>优化目标：训练所最小化的量，含标签平滑和 z-loss。
纯交叉熵：模型对每个词元的意外程度，以奈特计。
每字节比特数：同一量折算到文本的每个字节；可以比较词表不同的任务。</translation>
    </message>
    <message>
        <source>As optimised</source>
        <comment>a loss</comment>
        <translation>优化目标</translation>
    </message>
    <message>
        <source>Plain cross-entropy</source>
        <translation>纯交叉熵</translation>
    </message>
    <message>
        <source>Bits per byte</source>
        <translation>每字节比特数</translation>
    </message>
    <message>
        <source>Horizontal axis</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>What the curves run along: optimizer steps, tokens read, or time.</source>
        <translation>曲线的横轴：优化器步数、读过的词元数或时间。</translation>
    </message>
    <message>
        <source>By step</source>
        <comment>axis</comment>
        <translation>按步</translation>
    </message>
    <message>
        <source>By tokens</source>
        <comment>axis</comment>
        <translation>按词元</translation>
    </message>
    <message>
        <source>By time</source>
        <comment>axis</comment>
        <translation>按时间</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>The dark curve is an exponential moving average of the light one: each point counts the last steps most. The shaded band runs from the least to the greatest loss of as many steps. Further right takes more steps together.</source>
        <translation>深色曲线是浅色曲线的指数移动平均：每个点以最近几步的权重最大。阴影带表示同样多步中损失的最小值到最大值。越往右，合并的步数越多。</translation>
    </message>
    <message>
        <source>not smoothed</source>
        <translation>不平滑</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>A button whose menu says what a chart shows.</extracomment>
        <translation>显示</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>图表显示的内容</translation>
    </message>
    <message>
        <source>The legend: which curves and marks are shown, and which axes are logarithmic.</source>
        <translation>图例：显示哪些曲线和标记，以及哪些轴取对数。</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>横轴取对数</translation>
    </message>
    <message>
        <source>A power law becomes a straight line when both axes are logarithmic.</source>
        <translation>两个轴都取对数时，幂律成为直线。</translation>
    </message>
    <message>
        <source>Logarithmic vertical axis</source>
        <translation>纵轴取对数</translation>
    </message>
    <message>
        <source>Late, small gains stay visible.</source>
        <translation>后期的微小改进仍然可见。</translation>
    </message>
    <message>
        <source>Follow</source>
        <comment>the newest points</comment>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Follow the run</source>
        <translation>跟随任务</translation>
    </message>
    <message>
        <source>Keeps the whole curve in view as it grows. Zooming or dragging lets go; a double click takes it up again.</source>
        <translation>曲线增长时始终显示整条曲线。缩放或拖动会停止跟随，双击则恢复。</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <comment>how many the smoothing averages over</comment>
        <translation>%1 步</translation>
    </message>
    <message>
        <source>The first step is being computed.</source>
        <translation>正在计算第一步。</translation>
    </message>
    <message>
        <source>The run is being prepared: the curve begins with its first step.</source>
        <translation>正在准备任务：曲线从第一步开始。</translation>
    </message>
    <message>
        <source>This run has no step yet, so there is no curve.</source>
        <translation>此任务还没有任何一步，因此没有曲线。</translation>
    </message>
    <message>
        <source>No run yet: Quick start draws the loss here from its first step on.</source>
        <translation>还没有任务：“快速开始”会从第一步起在这里绘出损失。</translation>
    </message>
</context>
<context>
    <name>studio::ui::LossPlot</name>
    <message>
        <source>train</source>
        <comment>curve in a legend</comment>
        <translation>训练</translation>
    </message>
    <message>
        <source>least to greatest</source>
        <comment>shaded band in a legend, of the steps averaged over</comment>
        <translation>最小到最大</translation>
    </message>
    <message>
        <source>train, smoothed</source>
        <comment>curve in a legend</comment>
        <translation>训练（平滑后）</translation>
    </message>
    <message>
        <source>validation</source>
        <comment>curve in a legend</comment>
        <translation>验证</translation>
    </message>
    <message>
        <source>learning rate</source>
        <comment>curve in a legend</comment>
        <translation>学习率</translation>
    </message>
    <message>
        <source>step</source>
        <comment>axis</comment>
        <translation>步</translation>
    </message>
    <message>
        <source>tokens</source>
        <comment>axis</comment>
        <translation>词元</translation>
    </message>
    <message>
        <source>minutes of training</source>
        <comment>axis</comment>
        <translation>训练时间（分钟）</translation>
    </message>
    <message>
        <source>loss as optimised (nats)</source>
        <comment>axis</comment>
        <translation>优化目标的损失（奈特）</translation>
    </message>
    <message>
        <source>cross-entropy (nats a token)</source>
        <comment>axis</comment>
        <translation>交叉熵（每词元奈特数）</translation>
    </message>
    <message>
        <source>bits per byte</source>
        <comment>axis</comment>
        <translation>每字节比特数</translation>
    </message>
    <message>
        <source>learning rate</source>
        <comment>axis</comment>
        <translation>学习率</translation>
    </message>
    <message>
        <source>validation (plain cross-entropy)</source>
        <comment>curve in a legend</comment>
        <translation>验证（纯交叉熵）</translation>
    </message>
</context>
<context>
    <name>studio::ui::MainWindow</name>
    <message>
        <source>Run bar</source>
        <translation>任务栏</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>what went wrong</comment>
        <translation>消息</translation>
    </message>
    <message>
        <source>Opened for reading</source>
        <translation>以只读方式打开</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <comment>a run, a submenu</comment>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Stops the run, saves it and closes the window.</source>
        <translation>停止并保存任务，然后关闭窗口。</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>任务(&amp;R)</translation>
    </message>
    <message>
        <source>Power and processor…</source>
        <translation>电源与处理器…</translation>
    </message>
    <message>
        <source>How considerate training is: priority, cores, battery, heat and sleep.</source>
        <translation>训练对系统的影响：优先级、核心、电池、温度和睡眠。</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Ternary Studio</source>
        <translation>Ternary Studio</translation>
    </message>
    <message>
        <source>%1: %2 - %3</source>
        <comment>run, share done, program</comment>
        <translation>%1：%2 - %3</translation>
    </message>
    <message>
        <source>Interrupted run</source>
        <translation>中断的任务</translation>
    </message>
    <message>
        <source>Look at text of your own…</source>
        <translation>查看自己的文本…</translation>
    </message>
    <message>
        <source>Reads files and folders, shows what is in them and how it becomes tokens, and trains on it.</source>
        <translation>读取文件和文件夹，显示其中的内容以及如何变成词元，并用它训练。</translation>
    </message>
</context>
<context>
    <name>studio::ui::MannersDialog</name>
    <message>
        <source>Power and processor</source>
        <translation>电源与处理器</translation>
    </message>
    <message>
        <source>Let other programs come first</source>
        <translation>让其他程序优先</translation>
    </message>
    <message>
        <source>Training runs at low priority: it takes what others leave.</source>
        <translation>训练以低优先级运行：只使用其他程序剩下的资源。</translation>
    </message>
    <message>
        <source>Leave one processor core free</source>
        <translation>留出一个处理器核心</translation>
    </message>
    <message>
        <source>Training is slower, and the computer stays quick for the rest.</source>
        <translation>训练会变慢，但计算机处理其他事务仍然流畅。</translation>
    </message>
    <message>
        <source>Pause while the computer runs on its battery</source>
        <translation>计算机使用电池时暂停</translation>
    </message>
    <message>
        <source>Training pauses in place and goes on by itself when the computer is plugged in.</source>
        <translation>训练就地暂停，接通电源后自动继续。</translation>
    </message>
    <message>
        <source>Pause when the processor reaches</source>
        <translation>处理器温度达到以下值时暂停</translation>
    </message>
    <message>
        <source>Training pauses in place and goes on by itself once the processor has been 15 degrees cooler for half a minute.</source>
        <translation>训练就地暂停，等处理器温度低 15 度并保持半分钟后自动继续。</translation>
    </message>
    <message>
        <source>Keep the computer awake while a run trains</source>
        <translation>训练期间防止计算机睡眠</translation>
    </message>
    <message>
        <source>The computer does not go to sleep for want of somebody at it. Closing the lid still does what you have set.</source>
        <translation>计算机不会因无人操作而进入睡眠。合上盖子时仍按原有设置处理。</translation>
    </message>
    <message>
        <source>Temperature at which training pauses</source>
        <translation>训练暂停的温度</translation>
    </message>
    <message>
        <source> °C</source>
        <extracomment>Degrees Celsius, after a number.</extracomment>
        <translation> °C</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>These two count for runs that are started or resumed from now on.</source>
        <translation>这两项对此后启动或继续的任务生效。</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>What this computer does not tell or does not allow is written into the event log.</source>
        <translation>本机无法提供或不允许的项目会写入事件日志。</translation>
    </message>
</context>
<context>
    <name>studio::ui::MatrixTileDelegate</name>
    <message>
        <source>Latent weights from %1 to %2: %3</source>
        <extracomment>Two ends of a range of latent weights, how many weights are there.</extracomment>
        <translation>潜在权重从 %1 到 %2：%3</translation>
    </message>
    <message>
        <source>In a step %1 of the weights flip now, %2 at the start</source>
        <translation>现在每步有 %1 的权重翻转，开始时为 %2</translation>
    </message>
    <message>
        <source>%1 weights are -1, %2 are 0, %3 are +1</source>
        <translation>%1 个权重为 -1，%2 个为 0，%3 个为 +1</translation>
    </message>
</context>
<context>
    <name>studio::ui::MeasurementDialog</name>
    <message>
        <source>Measure again</source>
        <translation>重新测量</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>End the measurement. What was measured until then stays to be read.</source>
        <translation>结束测量。此前测得的内容仍可查看。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close this window.</source>
        <translation>关闭此窗口。</translation>
    </message>
</context>
<context>
    <name>studio::ui::MessageBar</name>
    <message>
        <source>Message</source>
        <comment>what went wrong</comment>
        <translation>消息</translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>studio::ui::MomentSlider</name>
    <message>
        <source>Step back in time</source>
        <translation>时间后退一步</translation>
    </message>
    <message>
        <source>Step forward in time</source>
        <translation>时间前进一步</translation>
    </message>
    <message>
        <source>Moment of the run</source>
        <translation>训练时刻</translation>
    </message>
    <message>
        <source>Which moment of the run is shown: drag it through the training. At the right end the picture follows the run.</source>
        <translation>显示任务的哪一时刻：拖动它可浏览训练过程。在最右端时，图像跟随任务。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 says what a button does, %2 is a key.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>now: step %1</source>
        <translation>现在：第 %1 步</translation>
    </message>
    <message>
        <source>step %1, after %2</source>
        <extracomment>A moment of the training: number of a step, time.</extracomment>
        <translation>第 %1 步，%2 后</translation>
    </message>
</context>
<context>
    <name>studio::ui::OperationPage</name>
    <message>
        <source>Operations of a generated token</source>
        <translation>生成一个词元的运算</translation>
    </message>
    <message>
        <source>The operations of a generated token are being counted.</source>
        <translation>正在统计生成一个词元的运算。</translation>
    </message>
</context>
<context>
    <name>studio::ui::OperationTableModel</name>
    <message numerus="yes">
        <source>No multiplication in a ternary layer: the %n ternary layers take %1 additions and subtractions for a token.</source>
        <translation>
            <numerusform>三值层中没有乘法：%n 个三值层处理一个词元需要 %1 次加减法。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n ternary layers take %1 multiplications and %2 additions for a token.</source>
        <translation>
            <numerusform>%n 个三值层处理一个词元需要 %1 次乘法和 %2 次加法。</numerusform>
        </translation>
    </message>
    <message>
        <source>The other layers take %1 multiplications and %2 additions.</source>
        <translation>其他层需要 %1 次乘法和 %2 次加法。</translation>
    </message>
    <message>
        <source>%1 (ternary)</source>
        <extracomment>A layer whose weights are -1, 0 and +1.</extracomment>
        <translation>%1（三值）</translation>
    </message>
    <message>
        <source>Weights of -1, 0 and +1: their inputs are subtracted, skipped or added, never multiplied.</source>
        <translation>权重为 -1、0 和 +1：输入被减去、跳过或加上，从不相乘。</translation>
    </message>
    <message>
        <source>Divisions, roots and exponentials.</source>
        <translation>除法、开方和指数运算。</translation>
    </message>
    <message>
        <source>Layer</source>
        <comment>a column of counted operations</comment>
        <translation>层</translation>
    </message>
    <message>
        <source>Multiplications</source>
        <translation>乘法</translation>
    </message>
    <message>
        <source>Additions</source>
        <comment>and subtractions</comment>
        <translation>加法</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>operations: divisions, roots, exponentials</comment>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>studio::ui::PinPage</name>
    <message>
        <source>Unpin</source>
        <translation>取消固定</translation>
    </message>
    <message>
        <source>Answers to the pinned prompts, evaluation by evaluation</source>
        <translation>固定提示词的回答，按各次评估排列</translation>
    </message>
    <message>
        <source>Select all answers</source>
        <translation>选择所有回答</translation>
    </message>
    <message>
        <source>No longer ask the prompt of the chosen row. Its answers stay.</source>
        <translation>不再提问所选行的提示词。已有的回答保留。</translation>
    </message>
    <message>
        <source>No prompt is pinned. Type one above and press Pin: the model answers it at every evaluation, and you read its answers growing better.</source>
        <translation>没有固定的提示词。在上方输入提示词并按“固定”：模型会在每次评估时回答它，可以看到回答越来越好。</translation>
    </message>
    <message>
        <source>The pinned prompts are answered at the next evaluation.</source>
        <translation>下次评估时将回答固定的提示词。</translation>
    </message>
    <message>
        <source>No pinned prompt was answered in this run. Those that are pinned are asked at every evaluation of the next one.</source>
        <translation>此任务中没有回答过固定的提示词。下一个任务的每次评估都会提问已固定的提示词。</translation>
    </message>
    <message>
        <source>No run yet: start one, and the pinned prompts are answered at every evaluation.</source>
        <translation>还没有任务：启动一个，每次评估时就会回答固定的提示词。</translation>
    </message>
</context>
<context>
    <name>studio::ui::PinTableModel</name>
    <message>
        <source>%1 After step %2: %3</source>
        <comment>a prompt; a count of steps; the model&apos;s answer</comment>
        <translation>%1 第 %2 步之后：%3</translation>
    </message>
    <message>
        <source>step %1 · %2</source>
        <comment>heading of a column: training step, training time</comment>
        <translation>第 %1 步 · %2</translation>
    </message>
    <message>
        <source>%1 (no longer pinned)</source>
        <comment>a prompt</comment>
        <translation>%1（已取消固定）</translation>
    </message>
</context>
<context>
    <name>studio::ui::PresetDialog</name>
    <message>
        <source>&amp;Replace the preset of this name</source>
        <translation>替换同名预设(&amp;R)</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>存为预设</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>预设名称</translation>
    </message>
    <message>
        <source>Description of the preset</source>
        <translation>预设说明</translation>
    </message>
    <message>
        <source>What it is for, in a sentence</source>
        <translation>用一句话说明用途</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>说明(&amp;D)</translation>
    </message>
    <message>
        <source>This preset comes with the program and stays as it is. Choose another name.</source>
        <translation>此预设随程序提供，不能更改。请换一个名称。</translation>
    </message>
    <message>
        <source>The command line knows it as well: ternary presets.</source>
        <translation>命令行也能使用它：ternary presets。</translation>
    </message>
</context>
<context>
    <name>studio::ui::ProbabilityLegend</name>
    <message>
        <source>Colours by probability: %1</source>
        <translation>按概率着色：%1</translation>
    </message>
    <message>
        <source>How probable the model found the token it wrote: the stronger the colour, the greater the surprise.</source>
        <translation>模型认为所写词元的概率有多大：颜色越深，越出乎意料。</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <comment>a least probability</comment>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>less</source>
        <comment>than the least probability before</comment>
        <translation>更小</translation>
    </message>
</context>
<context>
    <name>studio::ui::PromptHistoryList</name>
    <message>
        <source>Remove</source>
        <comment>a prompt from the list</comment>
        <translation>移除</translation>
    </message>
    <message>
        <source>Clear all</source>
        <comment>prompts from the list</comment>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>Prompts asked before</source>
        <translation>以前用过的提示词</translation>
    </message>
    <message>
        <source>Forget the chosen prompt (Delete).</source>
        <translation>清除所选提示词（Delete）。</translation>
    </message>
    <message>
        <source>Forget all prompts asked before.</source>
        <translation>清除所有以前用过的提示词。</translation>
    </message>
</context>
<context>
    <name>studio::ui::ReadingBar</name>
    <message>
        <source>Train on from here</source>
        <translation>从这里继续训练</translation>
    </message>
    <message>
        <source>Go on training from the newest checkpoint. What was recorded after it is trained again.</source>
        <translation>从最新的检查点继续训练。检查点之后记录的内容会重新训练。</translation>
    </message>
    <message>
        <source>%1 is being trained by another program; it is followed here as it goes, now at step %2. Its weights can be looked at once it has ended.</source>
        <translation>%1 正由另一程序训练；这里随其进展跟踪，现在是第 %2 步。结束后才能查看其权重。</translation>
    </message>
    <message>
        <source>%1 is opened for reading. All its %2 steps are trained. To train longer, start a new run with a larger limit of steps (limit.steps): the settings of a kept run stay as they were.</source>
        <translation>%1 已以只读方式打开。其全部 %2 步都已训练完。要训练更久，请以更大的步数上限（limit.steps）启动新任务：已保留任务的设置不会改变。</translation>
    </message>
    <message>
        <source>%1 is opened for reading, with the weights of step %2.</source>
        <translation>%1 已以只读方式打开，权重为第 %2 步。</translation>
    </message>
</context>
<context>
    <name>studio::ui::RooflineDialog</name>
    <message>
        <source>Benchmark this computer</source>
        <translation>本机基准测试</translation>
    </message>
    <message>
        <source>How fast can this computer compute and move data at most, and how near do the program&apos;s kernels come to that? A kernel is one kind of calculation, here at the sizes at which FlashLM v3 trains. The measurement takes about ten seconds; other programs disturb it.</source>
        <translation>这台计算机的计算和数据传输最快能有多快，程序的内核又有多接近这一极限？内核是一种计算，这里采用 FlashLM v3 训练时的规模。测量约需十秒；其他程序会干扰测量。</translation>
    </message>
    <message>
        <source>Progress of the benchmark</source>
        <translation>基准测试进度</translation>
    </message>
    <message>
        <source>Measured kernels</source>
        <translation>测得的内核</translation>
    </message>
    <message>
        <source>Copy figures</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Copy the sentences and the table, with tabs between the columns.</source>
        <translation>复制说明文字和表格，各列以制表符分隔。</translation>
    </message>
    <message>
        <source>Start the measurement anew.</source>
        <translation>重新开始测量。</translation>
    </message>
    <message>
        <source>Cancelled. This was measured until then:</source>
        <translation>已取消。此前测得：</translation>
    </message>
    <message>
        <source>Cancelled before anything was measured.</source>
        <translation>尚未测得任何内容就已取消。</translation>
    </message>
</context>
<context>
    <name>studio::ui::RooflinePlot</name>
    <message>
        <source>Roofline of this computer</source>
        <translation>本机的屋顶线</translation>
    </message>
    <message>
        <source>A kernel that does few operations for each byte cannot be faster than memory brings the bytes: the sloped roofs. One that does many is limited by arithmetic: the level roofs. The nearer a point is to its roof, the less is left to gain.</source>
        <translation>每字节运算很少的内核，不可能快过内存供给数据的速度：即倾斜的屋顶。每字节运算很多的内核则受算术能力限制：即水平的屋顶。点离屋顶越近，可提升的余地越小。</translation>
    </message>
    <message>
        <source>operations for each byte moved</source>
        <translation>每传输一字节的运算数</translation>
    </message>
    <message>
        <source>GFLOP/s</source>
        <extracomment>Axis title: thousand million floating-point operations a second</extracomment>
        <translation>GFLOP/s</translation>
    </message>
    <message>
        <source>The roofs are measured first.</source>
        <translation>先测量屋顶。</translation>
    </message>
    <message>
        <source>fp32: %1 GFLOP/s</source>
        <extracomment>Roof of the picture: arithmetic in 32-bit floats; %1 is a rate</extracomment>
        <translation>fp32：%1 GFLOP/s</translation>
    </message>
    <message>
        <source>bf16: %1 GFLOP/s</source>
        <translation>bf16：%1 GFLOP/s</translation>
    </message>
    <message>
        <source>int8: %1 GOP/s</source>
        <translation>int8：%1 GOP/s</translation>
    </message>
    <message>
        <source>%1 MiB: %2 GB/s</source>
        <extracomment>Roof of the picture: memory within a size in MiB; %2 is a rate</extracomment>
        <translation>%1 MiB：%2 GB/s</translation>
    </message>
</context>
<context>
    <name>studio::ui::RooflineTableModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Name of a kernel, number format it computes in</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>computing</source>
        <comment>what limits a kernel</comment>
        <translation>计算</translation>
    </message>
    <message>
        <source>memory</source>
        <comment>what limits a kernel</comment>
        <translation>内存</translation>
    </message>
    <message>
        <source>Floating-point operations in a second, in thousand millions.</source>
        <translation>每秒浮点运算次数，以十亿计。</translation>
    </message>
    <message>
        <source>Bytes that must be read or written, at the least, in a second, in thousand millions.</source>
        <translation>每秒至少必须读写的字节数，以十亿计。</translation>
    </message>
    <message>
        <source>The least time that the measured roofs allow, as a share of the time it took. Above 100 % when data stayed in a nearer cache than assumed.</source>
        <translation>测得的屋顶所允许的最短时间占实际耗时的比例。数据留在比假定更近的缓存中时，会超过 100%。</translation>
    </message>
    <message>
        <source>Which roof is the lower one for this kernel.</source>
        <translation>对此内核而言，哪个屋顶更低。</translation>
    </message>
    <message>
        <source>No.</source>
        <extracomment>Column title: number of a kernel in the picture</extracomment>
        <translation>编号</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>内核</translation>
    </message>
    <message>
        <source>Sizes</source>
        <comment>of matrices</comment>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>GFLOP/s</source>
        <translation>GFLOP/s</translation>
    </message>
    <message>
        <source>GB/s</source>
        <translation>GB/s</translation>
    </message>
    <message>
        <source>Of peak</source>
        <extracomment>Column title: share of the peak that was reached</extracomment>
        <translation>占峰值</translation>
    </message>
    <message>
        <source>Limited by</source>
        <extracomment>Column title: what limits a kernel, computing or memory</extracomment>
        <translation>受限于</translation>
    </message>
</context>
<context>
    <name>studio::ui::RunActions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip, shortcut</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Quick start</source>
        <translation>快速开始</translation>
    </message>
    <message>
        <source>Train on a text file…</source>
        <translation>用文本文件训练…</translation>
    </message>
    <message>
        <source>Trains a small model on text of your own.</source>
        <translation>用自己的文本训练一个小模型。</translation>
    </message>
    <message>
        <source>Train on text files</source>
        <translation>用文本文件训练</translation>
    </message>
    <message>
        <source>Text files (*.txt *.md *.text);;All files (*)</source>
        <translation>文本文件 (*.txt *.md *.text);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Fetch a text…</source>
        <translation>获取文本…</translation>
    </message>
    <message>
        <source>Gets a text to train on, or GPT-2&apos;s embedding, from the network.</source>
        <translation>从网络获取用于训练的文本，或 GPT-2 的嵌入。</translation>
    </message>
    <message>
        <source>Open run…</source>
        <translation>打开任务…</translation>
    </message>
    <message>
        <source>Opens a run folder and goes on training it.</source>
        <translation>打开任务文件夹并继续训练。</translation>
    </message>
    <message>
        <source>Open a run folder</source>
        <translation>打开任务文件夹</translation>
    </message>
    <message>
        <source>Read a run…</source>
        <translation>查看任务…</translation>
    </message>
    <message>
        <source>Opens a run folder to look at its curves, samples and weights, without training.</source>
        <translation>打开任务文件夹，查看其曲线、样本和权重，不进行训练。</translation>
    </message>
    <message>
        <source>Read a run folder</source>
        <translation>查看任务文件夹</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>the training</comment>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>the training</comment>
        <translation>停止</translation>
    </message>
    <message>
        <source>Ends the run and saves a checkpoint, from which it can go on later.</source>
        <translation>结束任务并保存检查点，以后可以从该处继续。</translation>
    </message>
    <message>
        <source>Save a checkpoint</source>
        <comment>a command</comment>
        <translation>保存检查点</translation>
    </message>
    <message>
        <source>Writes weights and training state to the run folder now, without waiting for the next turn.</source>
        <translation>立即将权重和训练状态写入任务文件夹，不等下一次定时保存。</translation>
    </message>
    <message>
        <source>Evaluate now</source>
        <comment>a command</comment>
        <translation>立即评估</translation>
    </message>
    <message>
        <source>Scores the model on text it is not trained on.</source>
        <translation>在未用于训练的文本上为模型评分。</translation>
    </message>
    <message>
        <source>See the bottleneck</source>
        <translation>查看瓶颈</translation>
    </message>
    <message>
        <source>Measures on this machine, in one minute, where the time of FlashLM v3 goes.</source>
        <translation>用一分钟在本机测量 FlashLM v3 的时间花在哪里。</translation>
    </message>
    <message>
        <source>Benchmark this computer</source>
        <translation>本机基准测试</translation>
    </message>
    <message>
        <source>Measures the peaks of this computer and how near the program&apos;s kernels come to them.</source>
        <translation>测量本机的峰值性能，以及程序的内核有多接近它。</translation>
    </message>
    <message>
        <source>Output-layer laboratory</source>
        <translation>输出层实验室</translation>
    </message>
    <message>
        <source>Trains the same model with several output layers, one after the other, and shows which one gets furthest in the same time.</source>
        <translation>以多种输出层依次训练同一个模型，显示哪一种在相同时间内走得最远。</translation>
    </message>
    <message>
        <source>What if…</source>
        <comment>a command</comment>
        <translation>假设分析…</translation>
    </message>
    <message>
        <source>Turn dials for vocabulary, width, output layer and more, and see how fast a run would be on this computer, before it is started.</source>
        <translation>调节词表、宽度、输出层等旋钮，在启动之前就能看到任务在本机上会有多快。</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Choose every setting of a new run, with an explanation of each; while a run trains, read its settings.</source>
        <translation>选择新任务的每项设置，每项都有说明；训练期间可查看其设置。</translation>
    </message>
    <message>
        <source>Resume</source>
        <comment>the training</comment>
        <translation>继续</translation>
    </message>
    <message>
        <source>Goes on where the training was paused.</source>
        <translation>从训练暂停之处继续。</translation>
    </message>
    <message>
        <source>Halts the training in place; nothing is lost.</source>
        <translation>让训练就地暂停，不会丢失任何内容。</translation>
    </message>
</context>
<context>
    <name>studio::ui::RunBar</name>
    <message>
        <source>Run bar</source>
        <translation>任务栏</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>a run</comment>
        <translation>开始</translation>
    </message>
    <message>
        <source>Start a run</source>
        <translation>启动训练任务</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>任务进度</translation>
    </message>
    <message>
        <source>step</source>
        <comment>caption of a figure</comment>
        <translation>步</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <comment>caption of a figure</comment>
        <translation>词元/秒</translation>
    </message>
    <message>
        <source>loss as optimised</source>
        <comment>caption of a figure</comment>
        <translation>优化目标的损失</translation>
    </message>
    <message>
        <source>nats/token, plain</source>
        <comment>caption of a figure</comment>
        <translation>奈特/词元（纯）</translation>
    </message>
    <message>
        <source>output layer</source>
        <comment>caption of a figure: its share of the time</comment>
        <translation>输出层</translation>
    </message>
    <message>
        <source>%1 bits/byte</source>
        <translation>%1 比特/字节</translation>
    </message>
</context>
<context>
    <name>studio::ui::RunOverlayPlot</name>
    <message>
        <source>Curves of runs</source>
        <translation>任务曲线</translation>
    </message>
    <message>
        <source>Tick runs in the list to lay their curves over each other.</source>
        <translation>在列表中勾选任务，将它们的曲线叠放在一起。</translation>
    </message>
    <message>
        <source>step</source>
        <comment>axis</comment>
        <translation>步</translation>
    </message>
    <message>
        <source>tokens</source>
        <comment>axis</comment>
        <translation>词元</translation>
    </message>
    <message>
        <source>minutes of training</source>
        <comment>axis</comment>
        <translation>训练时间（分钟）</translation>
    </message>
    <message>
        <source>loss as optimised (nats)</source>
        <comment>axis</comment>
        <translation>优化目标的损失（奈特）</translation>
    </message>
    <message>
        <source>cross-entropy (nats a token)</source>
        <comment>axis</comment>
        <translation>交叉熵（每词元奈特数）</translation>
    </message>
    <message>
        <source>bits per byte</source>
        <comment>axis</comment>
        <translation>每字节比特数</translation>
    </message>
    <message>
        <source>%1
%2 %3: %4 %5</source>
        <extracomment>%1 is a run&apos;s name, %2 the axis, %3 a place on it, %4 what is measured, %5 its value.</extracomment>
        <translation>%1
%2 %3：%4 %5</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <extracomment>%1 is a run&apos;s name, %2 a number, %3 what is measured.</extracomment>
        <translation>%1：%2 %3</translation>
    </message>
</context>
<context>
    <name>studio::ui::RunTableModel</name>
    <message>
        <source>%1, shown</source>
        <comment>a run whose curve is shown</comment>
        <translation>%1，已显示</translation>
    </message>
    <message>
        <source>Bits per byte at the last evaluation, on text that is not trained on. Less is better; it compares runs whose vocabularies differ.</source>
        <translation>最近一次评估时在未用于训练的文本上的每字节比特数。越低越好；可以比较词表不同的任务。</translation>
    </message>
    <message>
        <source>Tick a run to show its curve. F2 renames it.</source>
        <translation>勾选任务以显示其曲线。按 F2 重命名。</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>column of a table: its name</comment>
        <translation>任务</translation>
    </message>
    <message>
        <source>State</source>
        <comment>of a run</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>of training</comment>
        <translation>步</translation>
    </message>
    <message>
        <source>Bits/byte</source>
        <translation>比特/字节</translation>
    </message>
    <message>
        <source>Trained</source>
        <comment>how long</comment>
        <translation>训练时长</translation>
    </message>
    <message>
        <source>Started</source>
        <comment>when</comment>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>studio::ui::SamplingForm</name>
    <message>
        <source>Temperature</source>
        <translation>温度</translation>
    </message>
    <message>
        <source>How daring the choice of the next token is: 0 always takes the most probable one, 1 follows the model&apos;s probabilities, more gives surprises.</source>
        <translation>选择下一个词元时有多大胆：0 总是取概率最大的，1 遵循模型的概率，更大则带来意外。</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>Top-k</translation>
    </message>
    <message>
        <source>Only the k most probable tokens may be chosen; 0 allows all.</source>
        <translation>只能从概率最大的 k 个词元中选择；0 允许全部。</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>Top-p</translation>
    </message>
    <message>
        <source>Only the most probable tokens that together reach this probability may be chosen; 1 allows all. Also called nucleus sampling.</source>
        <translation>只能从合计达到此概率的概率最大的词元中选择；1 允许全部。也称核采样。</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>Min-p</translation>
    </message>
    <message>
        <source>Only tokens at least this share as probable as the best one may be chosen; 0 allows all.</source>
        <translation>只能选择概率至少为最佳词元的这一比例的词元；0 允许全部。</translation>
    </message>
    <message>
        <source>Repetition</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Repetition penalty: above 1, tokens that the text already holds become less probable; 1 means no penalty.</source>
        <translation>重复惩罚：大于 1 时，文本中已有的词元概率降低；1 表示不惩罚。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>At most so many tokens. A token is a piece of text from the vocabulary: a word, a part of one, or a sign.</source>
        <translation>最多这么多个词元。词元是词表中的一段文本：一个词、词的一部分或一个符号。</translation>
    </message>
    <message>
        <source>New seed</source>
        <translation>新种子</translation>
    </message>
    <message>
        <source>Draw a new seed, for another answer to the same prompt.</source>
        <translation>抽取新的种子，让同一提示词得到另一个回答。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Starts the random choices: the same seed, settings and weights give the same text again.</source>
        <translation>随机选择的起点：相同的种子、设置和权重会再次给出相同的文本。</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Stop at</source>
        <translation>停止于</translation>
    </message>
    <message>
        <source>Ends the answer when it contains this text. Write \n for the end of a line.</source>
        <translation>回答包含此文本时结束。换行请写作 \n。</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsDialog</name>
    <message>
        <source>These are the settings of the run that trains. They cannot change under way.</source>
        <translation>这是正在训练的任务的设置，训练途中不能更改。</translation>
    </message>
    <message>
        <source>&amp;Use as a start for a new run</source>
        <translation>用作新任务的起点(&amp;U)</translation>
    </message>
    <message>
        <source>Search settings: a word of the name, the key or the help</source>
        <translation>搜索设置：名称、键或帮助中的词语</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>&amp;Advanced</source>
        <translation>高级(&amp;A)</translation>
    </message>
    <message>
        <source>Shows the settings that one seldom needs.</source>
        <translation>显示很少用到的设置。</translation>
    </message>
    <message>
        <source>Changes &amp;only</source>
        <translation>仅更改项(&amp;O)</translation>
    </message>
    <message>
        <source>Shows what differs from the preset.</source>
        <translation>显示与预设不同的设置。</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>全部重置(&amp;R)</translation>
    </message>
    <message>
        <source>Every setting back to the preset&apos;s value.</source>
        <translation>将所有设置恢复为预设的值。</translation>
    </message>
    <message>
        <source>&amp;Save as a preset…</source>
        <translation>存为预设(&amp;S)…</translation>
    </message>
    <message>
        <source>Keeps these settings under a name of your own.</source>
        <translation>以自定名称保存这些设置。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Start &amp;training</source>
        <translation>开始训练(&amp;T)</translation>
    </message>
    <message>
        <source>Settings of this run</source>
        <translation>此任务的设置</translation>
    </message>
    <message>
        <source>Settings of a new run</source>
        <translation>新任务的设置</translation>
    </message>
    <message>
        <source>A run is training. Stop it first; it is saved and can go on later.</source>
        <translation>有任务正在训练。请先停止它；它会保存，以后可以继续。</translation>
    </message>
    <message>
        <source>Starts a run with these settings (Ctrl+Return).</source>
        <translation>以这些设置启动任务（Ctrl+Return）。</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsDifferenceModel</name>
    <message>
        <source>Setting</source>
        <comment>column of a table</comment>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsDraft</name>
    <message>
        <source>choice of a preset</source>
        <comment>what is undone</comment>
        <translation>选择预设</translation>
    </message>
    <message>
        <source>choice of a text</source>
        <comment>what is undone</comment>
        <translation>选择文本</translation>
    </message>
    <message>
        <source>change of %1</source>
        <comment>what is undone</comment>
        <translation>更改 %1</translation>
    </message>
    <message>
        <source>reset of %1</source>
        <comment>what is undone</comment>
        <translation>重置 %1</translation>
    </message>
    <message>
        <source>reset of all settings</source>
        <comment>what is undone</comment>
        <translation>重置所有设置</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A setting&apos;s title and what is wrong with its value.</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsList</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A group of settings, and how many of them differ from the preset.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n differ(s) from the preset</source>
        <extracomment>%n: settings of a group.</extracomment>
        <translation>
            <numerusform>%n 项与预设不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>设置分组</translation>
    </message>
    <message>
        <source>No setting has these words. Try another word, or show the advanced ones.</source>
        <translation>没有包含这些词语的设置。请换一个词，或显示高级设置。</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsRow</name>
    <message>
        <source>default %1</source>
        <translation>默认 %1</translation>
    </message>
    <message>
        <source>preset %1</source>
        <translation>预设 %1</translation>
    </message>
    <message>
        <source>Why would I change this?</source>
        <translation>为什么要更改？</translation>
    </message>
    <message>
        <source>Why would I change this? %1</source>
        <translation>为什么要更改？%1</translation>
    </message>
    <message>
        <source>Back to the preset&apos;s value</source>
        <translation>恢复为预设的值</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置 %1</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsSource</name>
    <message>
        <source>Storybook (built in)</source>
        <translation>Storybook（内置）</translation>
    </message>
    <message>
        <source>My own text files…</source>
        <extracomment>An entry of the list of texts to train on.</extracomment>
        <translation>自己的文本文件…</translation>
    </message>
    <message>
        <source>Start &amp;from</source>
        <translation>起始预设(&amp;F)</translation>
    </message>
    <message>
        <source>Preset that the settings start from</source>
        <translation>设置所依据的预设</translation>
    </message>
    <message>
        <source>T&amp;ext</source>
        <translation>文本(&amp;E)</translation>
    </message>
    <message>
        <source>Text to train on</source>
        <translation>用于训练的文本</translation>
    </message>
    <message>
        <source>C&amp;hoose files…</source>
        <translation>选择文件(&amp;H)…</translation>
    </message>
    <message>
        <source>Train on text files of your own, one or several.</source>
        <translation>用自己的一个或多个文本文件训练。</translation>
    </message>
    <message>
        <source>Save, rename or delete presets of your own.</source>
        <translation>保存、重命名或删除自己的预设。</translation>
    </message>
    <message>
        <source>Own presets</source>
        <translation>自己的预设</translation>
    </message>
    <message>
        <source>&amp;Save as a preset…</source>
        <translation>存为预设(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Rename this preset…</source>
        <translation>重命名此预设(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete this preset</source>
        <translation>删除此预设(&amp;D)</translation>
    </message>
    <message>
        <source>Rename the preset</source>
        <translation>重命名预设</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>Delete the preset</source>
        <translation>删除预设</translation>
    </message>
    <message>
        <source>Delete the preset &quot;%1&quot;? Runs that were started with it keep their settings.</source>
        <translation>要删除预设“%1”吗？用它启动的任务会保留各自的设置。</translation>
    </message>
    <message>
        <source>Train on text files</source>
        <translation>用文本文件训练</translation>
    </message>
    <message>
        <source>Text files (*.txt *.md *.text);;All files (*)</source>
        <translation>文本文件 (*.txt *.md *.text);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>studio::ui::SettingsSummary</name>
    <message>
        <source>What the run will be</source>
        <translation>任务概况</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Numbers that the model learns. In brackets: those of the embedding, which the output layer shares.</source>
        <translation>模型学习的数值。括号内为嵌入的参数，输出层与之共用。</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>What training takes at least, counted from the sizes: weights with gradients, moments and average, and the activations of the longest phase.</source>
        <translation>训练至少需要的内存，根据规模计算：权重及其梯度、矩和平均值，以及最长阶段的激活值。</translation>
    </message>
    <message>
        <source>a checkpoint</source>
        <translation>一个检查点</translation>
    </message>
    <message>
        <source>Size of one checkpoint on the drive.</source>
        <translation>一个检查点在磁盘上的大小。</translation>
    </message>
    <message>
        <source>output layer</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>The output layer&apos;s share of a step&apos;s multiply-adds, counted. The Timing panel measures its share of the time.</source>
        <translation>输出层在一步的乘加运算中所占比例（按计数）。“耗时”面板测量它所占的时间比例。</translation>
    </message>
    <message>
        <source>tokens a step</source>
        <translation>每步词元</translation>
    </message>
    <message>
        <source>Tokens that one step of each phase is fed with.</source>
        <translation>各阶段每一步输入的词元数。</translation>
    </message>
</context>
<context>
    <name>studio::ui::ShareBar</name>
    <message>
        <source>Shares of -1, 0 and +1</source>
        <translation>-1、0 和 +1 的比例</translation>
    </message>
</context>
<context>
    <name>studio::ui::ShareHistoryPlot</name>
    <message>
        <source>Shares of a step&apos;s time over the run</source>
        <translation>训练过程中各部分占一步时间的比例</translation>
    </message>
    <message>
        <source>How the time of the steps was shared out as training went on. The output layer lies at the bottom: its upper edge is its share.</source>
        <translation>随着训练进行，每步时间如何分配。输出层在最下方：其上边缘就是它的比例。</translation>
    </message>
    <message>
        <source>Unaccounted</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>training time</source>
        <translation>训练时间</translation>
    </message>
    <message>
        <source>about %1–%2 with a quarter</source>
        <translation>只取四分之一位置时约 %1–%2</translation>
    </message>
    <message>
        <source>article: %1 (all positions)</source>
        <translation>文章：%1（所有位置）</translation>
    </message>
    <message>
        <source>Output layer: %1 of the time now, %2 at the start</source>
        <translation>输出层：现在占时间的 %1，开始时为 %2</translation>
    </message>
    <message>
        <source>%1: %2 of the time after %3 of training</source>
        <extracomment>A layer group, its share of the time, time of training.</extracomment>
        <translation>%1：训练 %3 后占时间的 %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::ShortcutsDialog</name>
    <message>
        <source>Shortcuts of Ternary Studio</source>
        <translation>Ternary Studio 的快捷键</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Search by key or command</source>
        <translation>按键或命令搜索</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>studio::ui::StreamView</name>
    <message>
        <source>What the model writes</source>
        <translation>模型写出的内容</translation>
    </message>
    <message>
        <source>
— end of text —
</source>
        <translation>
— 文本结束 —
</translation>
    </message>
</context>
<context>
    <name>studio::ui::TernaryMatrixModel</name>
    <message>
        <source>%1 (%2): %3 are -1, %4 are 0, %5 are +1</source>
        <translation>%1（%2）：%3 为 -1，%4 为 0，%5 为 +1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>rows, columns</comment>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>studio::ui::TernaryPicture</name>
    <message>
        <source>The matrix as a picture</source>
        <translation>矩阵图像</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns; %3 weights are -1, %4 are 0, %5 are +1</source>
        <translation>%1 行，%2 列；%3 个权重为 -1，%4 个为 0，%5 个为 +1</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>还没有数值</translation>
    </message>
    <message>
        <source>%1 columns: inputs</source>
        <translation>%1 列：输入</translation>
    </message>
    <message>
        <source>%1 of %2 columns: inputs</source>
        <translation>%1/%2 列：输入</translation>
    </message>
    <message>
        <source>%1 rows: outputs</source>
        <translation>%1 行：输出</translation>
    </message>
    <message>
        <source>%1 of %2 rows: outputs</source>
        <translation>%1/%2 行：输出</translation>
    </message>
    <message>
        <source>Row %1, column %2: %3</source>
        <translation>第 %1 行，第 %2 列：%3</translation>
    </message>
    <message>
        <source>Each pixel is one weight: how input (column) enters output (row). With -1, 0 and +1 alone, adding and subtracting replace multiplication.</source>
        <translation>每个像素是一个权重：输入（列）如何进入输出（行）。只有 -1、0 和 +1 时，加减法就取代了乘法。</translation>
    </message>
</context>
<context>
    <name>studio::ui::TickEditor</name>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>studio::ui::TimingPanel</name>
    <message>
        <source>The output layer compares each position with every entry of the vocabulary. This is the share of the steps&apos; time that it took, forward and backward, over the last seconds, as measured on this computer.</source>
        <translation>输出层将每个位置与词表的每个条目比较。这是最近几秒内它的前向和反向计算占各步时间的比例，在本机上测得。</translation>
    </message>
    <message>
        <source>This share is counted, not measured: where it differs from the measured one, memory or overhead costs more than arithmetic.</source>
        <translation>这一比例是计数得出的，不是测得的：与测得值不同之处，内存或额外开销比算术更费时。</translation>
    </message>
    <message>
        <source>How the layers are shown</source>
        <translation>各层的显示方式</translation>
    </message>
    <message>
        <source>Bars</source>
        <comment>a page: the layers&apos; times as bars</comment>
        <translation>条形图</translation>
    </message>
    <message>
        <source>Table</source>
        <comment>a page: the layers&apos; times as a table</comment>
        <translation>表格</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <comment>a page: counted operations</comment>
        <translation>运算</translation>
    </message>
    <message>
        <source>Multiplications and additions of one generated token, layer by layer.</source>
        <translation>生成一个词元所需的乘法和加法，逐层列出。</translation>
    </message>
    <message>
        <source>One bar for each layer, in the order of a step.</source>
        <translation>每层一个条形，按一步中的顺序排列。</translation>
    </message>
    <message>
        <source>The same layers as a table; click a heading to sort.</source>
        <translation>以表格列出同样的层；点击表头可排序。</translation>
    </message>
    <message>
        <source>Times of the layers</source>
        <translation>各层耗时</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>所有层</translation>
    </message>
    <message>
        <source>Back to the shares of all layers over the run (Escape).</source>
        <translation>返回训练过程中所有层的比例（Esc）。</translation>
    </message>
    <message>
        <source>The run is being prepared: the first bars come with its first second of training.</source>
        <translation>正在准备任务：训练满一秒后出现第一批条形。</translation>
    </message>
    <message>
        <source>No run yet: Quick start shows here where each millisecond of a training step goes.</source>
        <translation>还没有任务：“快速开始”会在这里显示一个训练步的每一毫秒花在哪里。</translation>
    </message>
    <message>
        <source>No step has been timed yet: the first bars come after a second of training.</source>
        <translation>还没有测得任何一步的时间：训练一秒后出现第一批条形。</translation>
    </message>
    <message>
        <source>of the time goes into the output layer
loss on %1 of the positions</source>
        <translation>的时间用于输出层
损失计入 %1 的位置</translation>
    </message>
    <message>
        <source>of the time goes into the output layer
loss on all positions</source>
        <translation>的时间用于输出层
损失计入所有位置</translation>
    </message>
    <message>
        <source>of the multiply-adds,
as counted</source>
        <translation>的乘加运算，
按计数</translation>
    </message>
    <message>
        <source>Over the run: how the time is shared between the output layer and the rest.</source>
        <translation>训练过程：时间在输出层与其余部分之间如何分配。</translation>
    </message>
    <message>
        <source>All layers over the run. Choose a bar to see one.</source>
        <translation>训练过程中的所有层。选择一个条形可单独查看某层。</translation>
    </message>
    <message>
        <source>%1 over the run</source>
        <extracomment>%1 is the name of a layer.</extracomment>
        <translation>训练过程中的 %1</translation>
    </message>
</context>
<context>
    <name>studio::ui::TokenPage</name>
    <message>
        <source>The document, its tokens told apart by shades</source>
        <translation>文档，以深浅区分各词元</translation>
    </message>
    <message>
        <source>Prepare a text to read its documents here.</source>
        <translation>准备好一个文本后，可在这里阅读其文档。</translation>
    </message>
    <message>
        <source>The document goes on.</source>
        <translation>文档未完。</translation>
    </message>
</context>
<context>
    <name>studio::ui::TokenPopup</name>
    <message>
        <source>Probability of the token</source>
        <translation>词元的概率</translation>
    </message>
    <message>
        <source>Take another: click, or ↑ ↓ and Enter</source>
        <translation>换一个：点击，或按 ↑ ↓ 和 Enter</translation>
    </message>
    <message>
        <source>The most probable tokens here</source>
        <translation>此处概率最大的词元</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>a token; its probability</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>chosen: %1</source>
        <comment>an alternative token</comment>
        <translation>已选：%1</translation>
    </message>
</context>
<context>
    <name>studio::ui::Tour</name>
    <message>
        <source>Tour of the window</source>
        <translation>窗口导览</translation>
    </message>
    <message>
        <source>Leave</source>
        <comment>the tour</comment>
        <translation>退出</translation>
    </message>
    <message>
        <source>Leave the tour (Esc)</source>
        <translation>退出导览（Esc）</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>to the step before</comment>
        <translation>上一步</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>steps of the tour</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>step of the tour</comment>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>with the tour</comment>
        <translation>完成</translation>
    </message>
    <message>
        <source>The run bar</source>
        <translation>任务栏</translation>
    </message>
    <message>
        <source>Start, pause and stop a run here. Once it trains, the bar tells how far it is, how fast, and how good. Nothing is lost when you stop: each run is kept and can go on later.</source>
        <translation>在这里启动、暂停和停止任务。训练开始后，任务栏会显示进度、速度和成绩。停止时不会丢失任何内容：每个任务都会保留，以后可以继续。</translation>
    </message>
    <message>
        <source>Your own arrangement</source>
        <translation>自定义布局</translation>
    </message>
    <message>
        <source>Drag panels by their titles to where you want them, or choose Lesson or Workbench in the View menu. F1 lists the shortcuts, Shift+F1 explains what you are looking at.</source>
        <translation>拖动面板的标题可将其移到想要的位置，也可以在“视图”菜单中选择“课堂”或“工作台”。F1 列出快捷键，Shift+F1 说明当前所看之处。</translation>
    </message>
</context>
<context>
    <name>studio::ui::TourGuide</name>
    <message>
        <source>New here? A tour of one minute points at each panel in turn.</source>
        <translation>初次使用？一分钟的导览会依次指出各个面板。</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>参观导览</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
</context>
<context>
    <name>studio::ui::ViewMenu</name>
    <message>
        <source>Lesson</source>
        <comment>a layout of the panels</comment>
        <translation>课堂</translation>
    </message>
    <message>
        <source>Few large panels, for showing to others: loss, timing and generation.</source>
        <translation>少数几个大面板，便于向他人展示：损失、耗时和生成。</translation>
    </message>
    <message>
        <source>Workbench</source>
        <comment>a layout of the panels</comment>
        <translation>工作台</translation>
    </message>
    <message>
        <source>All panels at once.</source>
        <translation>同时显示所有面板。</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Puts all panels back where they were when the program was new.</source>
        <translation>将所有面板恢复到程序最初的位置。</translation>
    </message>
    <message>
        <source>Theme</source>
        <comment>of colours</comment>
        <translation>主题</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>theme of colours</comment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>theme of colours</comment>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>theme of colours</comment>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>language</comment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>Nothing slides, fades or blinks. Until you choose, the system&apos;s wish counts.</source>
        <translation>不滑动、不淡入淡出、不闪烁。未作选择时，遵从系统的设置。</translation>
    </message>
</context>
<context>
    <name>studio::ui::WeightsPanel</name>
    <message>
        <source>Ternary matrices</source>
        <translation>三值矩阵</translation>
    </message>
    <message>
        <source>The matrices whose weights are only -1, 0 or +1. Choose one.</source>
        <translation>权重只有 -1、0 或 +1 的矩阵。请选择一个。</translation>
    </message>
    <message>
        <source>Weights that are -1: their input is subtracted.</source>
        <translation>为 -1 的权重：减去其输入。</translation>
    </message>
    <message>
        <source>Weights that are 0: their input is skipped.</source>
        <translation>为 0 的权重：跳过其输入。</translation>
    </message>
    <message>
        <source>Weights that are +1: their input is added.</source>
        <translation>为 +1 的权重：加上其输入。</translation>
    </message>
    <message>
        <source>are −1</source>
        <translation>为 −1</translation>
    </message>
    <message>
        <source>are 0</source>
        <translation>为 0</translation>
    </message>
    <message>
        <source>are +1</source>
        <translation>为 +1</translation>
    </message>
    <message>
        <source>flip in a step</source>
        <translation>每步翻转</translation>
    </message>
    <message>
        <source>The first look into the weights is taken after the first step of training.</source>
        <translation>训练第一步之后首次查看权重。</translation>
    </message>
    <message>
        <source>No run yet: Quick start shows here how the weights of each ternary matrix settle on -1, 0 and +1.</source>
        <translation>还没有任务：“快速开始”会在这里显示每个三值矩阵的权重如何稳定在 -1、0 和 +1 上。</translation>
    </message>
</context>
<context>
    <name>studio::ui::WelcomeNews</name>
    <message>
        <source>What is new</source>
        <translation>新增内容</translation>
    </message>
    <message>
        <source>All changes…</source>
        <translation>所有更改…</translation>
    </message>
    <message>
        <source>What changed in every version; in English.</source>
        <translation>各版本的更改内容（英文）。</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>所有更改</translation>
    </message>
</context>
<context>
    <name>studio::ui::WelcomePage</name>
    <message>
        <source>Start %1</source>
        <translation>启动 %1</translation>
    </message>
    <message>
        <source>None yet. The runs you start are kept and can be taken up here again.</source>
        <translation>还没有。启动的任务会保留，可以在这里继续。</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>起始页</translation>
    </message>
    <message>
        <source>Train a language model, here and now</source>
        <translation>此时此地，训练一个语言模型</translation>
    </message>
    <message>
        <source>Ternary Studio trains a small model on the processor of this computer, shows where the time goes, and lets you read what the model writes while it learns.</source>
        <translation>Ternary Studio 用本机的处理器训练一个小模型，显示时间花在哪里，并让人在模型学习的同时读到它写出的内容。</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>最近的任务</translation>
    </message>
    <message>
        <source>Your presets</source>
        <translation>自己的预设</translation>
    </message>
</context>
<context>
    <name>studio::ui::WelcomeRunRow</name>
    <message>
        <source>step %1</source>
        <comment>how far a run is</comment>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>%1 bits/byte</source>
        <translation>%1 比特/字节</translation>
    </message>
    <message>
        <source>finished</source>
        <comment>a run</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>training</source>
        <comment>a run</comment>
        <translation>训练中</translation>
    </message>
    <message>
        <source>interrupted</source>
        <comment>a run</comment>
        <translation>已中断</translation>
    </message>
    <message>
        <source>can go on</source>
        <comment>a run</comment>
        <translation>可继续</translation>
    </message>
    <message>
        <source>Open the run %1</source>
        <translation>打开任务 %1</translation>
    </message>
</context>
<context>
    <name>studio::ui::WhatIfDialog</name>
    <message>
        <source>What if</source>
        <translation>假设分析</translation>
    </message>
    <message>
        <source>How fast would a run be on this computer? A few short steps are measured, and every turn of a dial is worked out from them at once.</source>
        <translation>任务在本机上会有多快？先测量几个短步，之后每转动一次旋钮，都立即据此推算。</translation>
    </message>
    <message>
        <source>Progress of the measurement</source>
        <translation>测量进度</translation>
    </message>
    <message>
        <source>Output layer&apos;s share of the time</source>
        <translation>输出层占用时间的比例</translation>
    </message>
    <message>
        <source>Tokens a second</source>
        <translation>每秒词元数</translation>
    </message>
    <message>
        <source>Tokens with loss a second</source>
        <translation>每秒计入损失的词元数</translation>
    </message>
    <message>
        <source>Time of a step</source>
        <translation>一步的时间</translation>
    </message>
    <message>
        <source>Memory, at least</source>
        <translation>内存（至少）</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Training to the end</source>
        <translation>训练到结束</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Measure these very steps</source>
        <translation>实测这些步</translation>
    </message>
    <message>
        <source>Trains such steps for a moment, without keeping anything, and shows the fact beside the prediction.</source>
        <translation>短暂训练这样的步，不保留任何内容，并在预测旁显示实际值。</translation>
    </message>
    <message>
        <source>Measure short steps anew, for instance when other programs have ended.</source>
        <translation>重新测量短步，例如在其他程序结束之后。</translation>
    </message>
    <message>
        <source>Cancelled. What is not measured cannot be predicted.</source>
        <translation>已取消。未测量的内容无法预测。</translation>
    </message>
    <message>
        <source>These sizes are far from those that were measured, so the prediction is rough. Measure again for a better one.</source>
        <translation>这些规模与测量过的相差很远，因此预测较粗略。重新测量可得到更好的预测。</translation>
    </message>
</context>
<context>
    <name>studio::ui::WhatIfDials</name>
    <message>
        <source>&amp;Start from</source>
        <comment>a preset</comment>
        <translation>起始预设(&amp;S)</translation>
    </message>
    <message>
        <source>Settings that the dials begin with.</source>
        <translation>旋钮的初始设置。</translation>
    </message>
    <message>
        <source>&amp;Tokens</source>
        <translation>词元(&amp;T)</translation>
    </message>
    <message>
        <source>Which vocabulary the text is cut by.</source>
        <translation>用哪个词表切分文本。</translation>
    </message>
    <message>
        <source>&amp;Vocabulary</source>
        <translation>词表(&amp;V)</translation>
    </message>
    <message>
        <source>Tokens of a vocabulary of one&apos;s own. The output layer gives each of them a probability.</source>
        <translation>自建词表的词元数。输出层为其中每个词元给出概率。</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>Numbers that stand for one token on its way through the model. The inner width of the block follows in proportion.</source>
        <translation>一个词元在模型中由多少个数表示。块的内部宽度按比例变化。</translation>
    </message>
    <message>
        <source>&amp;Recursions</source>
        <translation>递归(&amp;R)</translation>
    </message>
    <message>
        <source>How often the block is applied.</source>
        <translation>块应用多少次。</translation>
    </message>
    <message>
        <source>&amp;Output layer</source>
        <translation>输出层(&amp;O)</translation>
    </message>
    <message>
        <source>How the model&apos;s last rows become probabilities.</source>
        <translation>模型的最后几行如何变成概率。</translation>
    </message>
    <message>
        <source>&amp;Positions with loss</source>
        <translation>计入损失的位置(&amp;P)</translation>
    </message>
    <message>
        <source>Share of the tokens whose prediction is trained in a step.</source>
        <translation>一步中对其预测进行训练的词元的比例。</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>线程(&amp;H)</translation>
    </message>
    <message>
        <source>Processors that train.</source>
        <translation>用于训练的处理器数。</translation>
    </message>
</context>
<context>
    <name>studio::ui::ZoneBarsPlot</name>
    <message>
        <source>Time of a step by layer</source>
        <translation>各层占一步的时间</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>a step</source>
        <translation>每步</translation>
    </message>
    <message>
        <source>share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>前向</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>Click to see this layer over the run.</source>
        <translation>点击可查看该层在训练过程中的变化。</translation>
    </message>
</context>
<context>
    <name>studio::ui::ZoneTableModel</name>
    <message>
        <source>What a step of training passes through.</source>
        <translation>训练的一步所经过的部分。</translation>
    </message>
    <message>
        <source>Which part of a step&apos;s time the layer takes.</source>
        <translation>该层占一步时间的多少。</translation>
    </message>
    <message>
        <source>Mean time in a step over the last seconds. Click to sort by it.</source>
        <translation>最近几秒内每步的平均时间。点击可按此排序。</translation>
    </message>
    <message>
        <source>Layer</source>
        <comment>a column of times</comment>
        <translation>层</translation>
    </message>
    <message>
        <source>Forward</source>
        <comment>a column of times</comment>
        <translation>前向</translation>
    </message>
    <message>
        <source>Backward</source>
        <comment>a column of times</comment>
        <translation>反向</translation>
    </message>
    <message>
        <source>Update</source>
        <comment>a column of times: what is neither forward nor backward</comment>
        <translation>更新</translation>
    </message>
    <message>
        <source>A step</source>
        <comment>a column of times: all of a layer&apos;s time in a step</comment>
        <translation>每步</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>a column: part of the step&apos;s time</comment>
        <translation>比例</translation>
    </message>
</context>
</TS>
